using System.Linq.Expressions;

namespace BackOffice.Engine.Rules;

/// <summary>What a translated expression turned out to use.</summary>
internal sealed class TranslationUse
{
    /// <summary>Whether its code can throw; a rule that cannot is compiled without a guard.</summary>
    public bool CanFail { get; set; }

    /// <summary>The input members it reads, for the trace.</summary>
    public Dictionary<string, Expression> Paths { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The parameters it uses, those they use themselves first.</summary>
    public List<RuleParameter> Parameters { get; } = [];

    public void Include(TranslationUse other)
    {
        CanFail |= other.CanFail;
        foreach (var (path, code) in other.Paths) Paths.TryAdd(path, code);
        foreach (var parameter in other.Parameters) Include(parameter);
    }

    public void Include(RuleParameter parameter)
    {
        if (Parameters.Contains(parameter)) return;
        Include(parameter.Use);
        Parameters.Add(parameter);
    }

    /// <summary>The code with the parameters it needs computed before it.</summary>
    public Expression WithParameters(Expression body) => Parameters.Count == 0
        ? body
        : Expression.Block(
            Parameters.ConvertAll(p => p.Variable),
            [.. Parameters.Select(p => Expression.Assign(p.Variable, p.Value.Code)), body]);
}
