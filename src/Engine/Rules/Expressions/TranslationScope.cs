using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>The names an expression may use: the inputs, and the parameters written before it.</summary>
internal sealed class TranslationScope(ParameterExpression root, RuleShape shape, RuleShape inputs)
{
    private readonly Dictionary<string, RuleParameter> _parameters = new(StringComparer.OrdinalIgnoreCase);

    public TranslationScope Inner()
    {
        var inner = new TranslationScope(root, shape, inputs);
        foreach (var (name, parameter) in _parameters) inner._parameters[name] = parameter;
        return inner;
    }

    public IEnumerable<string> Names => inputs.Members.Select(m => m.Name).Concat(_parameters.Keys);

    public bool Has(string name) => Input(name) >= 0 || _parameters.ContainsKey(name);

    public void Add(RuleParameter parameter) => _parameters.Add(parameter.Name, parameter);

    public RuleParameter? Parameter(string name) => _parameters.GetValueOrDefault(name);

    /// <summary>The input of that name; <c>input1</c>, <c>input2</c>… name inputs by position, as RulesEngine does.</summary>
    public Typed? Find(string name, int position)
    {
        var at = Input(name);
        if (at < 0) return null;
        var member = inputs.Members[at];
        if (inputs.Members.Count == 1 && member.Type!.Kind == RuleKind.Record)
            return new(root, member.Type with { Shape = shape }, position) { Path = name };
        return Members.Read(new Typed(root, new(RuleKind.Record, Shape: shape), position), shape.Find(member.Name)!, position) with { Path = name };
    }

    private int Input(string name)
    {
        for (var i = 0; i < inputs.Members.Count; i++)
        {
            if (string.Equals(inputs.Members[i].Name, name, StringComparison.OrdinalIgnoreCase)
                || string.Equals(name, FormattableString.Invariant($"input{i + 1}"), StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}

/// <summary>A GlobalParam or LocalParam: computed once at the head of each rule that uses it.</summary>
internal sealed record RuleParameter(string Name, Typed Value, ParameterExpression Variable, TranslationUse Use);
