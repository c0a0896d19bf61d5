namespace BackOffice.Workflows.Rules.Effect;

/// <summary>The population of each book.</summary>
public sealed class PopulationBook
{
    private readonly Dictionary<string, Population> _all;

    internal PopulationBook(IEnumerable<Population> all) => _all = all.ToDictionary(p => p.Book, StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a book that decides about nothing stored yet.</summary>
    internal Population? Find(string book) => _all.GetValueOrDefault(book);

    /// <summary>"déclaration", for a book's pages.</summary>
    public string NounOf(string book) => Find(book)?.One ?? "cas";

    /// <summary>What differences are counted in: "Montant TTC", "€".</summary>
    public (string Words, string? Unit) MeasureOf(string book) => Find(book)?.Measure ?? ("Valeur", null);

    /// <summary>"demandes d’adhésion": only the first word takes the s.</summary>
    public static string Many(string one) => one.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? one.Insert(space, "s") : one + "s";
}
