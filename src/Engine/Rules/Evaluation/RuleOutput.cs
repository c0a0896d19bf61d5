namespace BackOffice.Engine.Rules;

/// <summary>The merged answer of a book, by output name (any case). A name no rule gave is null.</summary>
public sealed class RuleOutput
{
    private readonly string[] _names;
    private readonly object?[] _values;

    internal RuleOutput(string[] names, object?[] values) => (_names, _values) = (names, values);

    /// <summary>The outputs' names, those of <c>Combine</c> first, in its order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>null, bool, decimal, string, DateOnly, a dictionary (nested <c>new</c>) or a list (<c>Combine: list</c>).</summary>
    /// <exception cref="KeyNotFoundException">The book has no output of that name.</exception>
    public object? this[string name]
    {
        get
        {
            for (var i = 0; i < _names.Length; i++)
            {
                if (string.Equals(_names[i], name, StringComparison.OrdinalIgnoreCase)) return _values[i];
            }

            throw new KeyNotFoundException($"Le livre ne donne pas de sortie « {name} ».");
        }
    }

    /// <summary>A text output; the book must give it.</summary>
    public string Text(string name) => (string)Given(name);

    /// <summary>A number output; the book must give it.</summary>
    public decimal Number(string name) => (decimal)Given(name);

    /// <summary>A number output that the book may leave out.</summary>
    public decimal? NumberOrNull(string name) => (decimal?)this[name];

    /// <summary>A whole number output; the book must give it.</summary>
    public int Integer(string name) => decimal.ToInt32(Number(name));

    /// <summary>A whole number output that the book may leave out.</summary>
    public int? IntegerOrNull(string name) => this[name] is decimal d ? decimal.ToInt32(d) : null;

    /// <summary>A yes-or-no output; left out means no.</summary>
    public bool Flag(string name) => this[name] is true;

    /// <summary>The objects of a <c>list</c> output; none when no rule gave one.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Items(string name) =>
        this[name] is List<object?> list ? [.. list.Cast<IReadOnlyDictionary<string, object?>>()] : [];

    internal object? At(int index) => _values[index];

    private object Given(string name) => this[name] ?? throw new RuleBroken($"aucune règle n'a donné la sortie « {name} ».");
}
