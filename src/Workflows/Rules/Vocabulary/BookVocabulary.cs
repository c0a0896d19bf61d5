using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Vocabulary;

/// <summary>The words of one book: its facts, its parameters, its answers.</summary>
public sealed class BookVocabulary(IReadOnlyList<RuleTerm> facts, IReadOnlyList<RuleTerm> parameters, IReadOnlyList<RuleTerm> outputs)
{
    /// <summary>For a book nobody has described: every name stands for itself.</summary>
    public static readonly BookVocabulary Unknown = new([], [], []);

    public IReadOnlyList<RuleTerm> Facts { get; } = facts;

    public IReadOnlyList<RuleTerm> Parameters { get; } = parameters;

    public IReadOnlyList<RuleTerm> Outputs { get; } = outputs;

    public RuleTerm? Fact(string name) => Find(Facts, name);

    public RuleTerm? Output(string name) => Find(Outputs, name);

    /// <summary>A parameter of the book; a result of the same name explains it as well.</summary>
    public RuleTerm? Parameter(string name) => Find(Parameters, name) ?? Find(Outputs, name);

    /// <summary>What a form calls it: its label, or its own name.</summary>
    public static string LabelOf(RuleTerm? term, string name) => term?.Label ?? name;

    /// <summary>The same words, with the units a text of the book gives itself (<c>Properties.units</c>).</summary>
    public BookVocabulary WithUnitsOf(byte[] content)
    {
        var root = JsonText.TryRead(content, "", out _)?.Root;
        IReadOnlyList<JsonPart> books = root is null ? [] : root.Sort == JsonSort.Array ? root.Items : [root];
        if (books.Select(b => b.Find("Properties")?.Value.Find("units")?.Value).FirstOrDefault(u => u is not null) is not { } units) return this;
        return new(Told(Facts), Told(Parameters), Told(Outputs));

        IReadOnlyList<RuleTerm> Told(IReadOnlyList<RuleTerm> terms) =>
            [.. terms.Select(t => units.Find(t.Name)?.Value.Text is { Length: > 0 } unit ? t with { Unit = unit } : t)];
    }

    private static RuleTerm? Find(IReadOnlyList<RuleTerm> terms, string name) =>
        terms.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase));
}
