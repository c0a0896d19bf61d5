using System.Globalization;

namespace BackOffice.Engine.Rules;

/// <summary>All the books in force, immutable; a new publication makes a new library (see <see cref="PublishedRules"/>).</summary>
public sealed class RuleLibrary
{
    private readonly Dictionary<string, RuleBook> _books;

    private RuleLibrary(IEnumerable<RuleVersion> versions) => _books = versions
        .GroupBy(v => v.Book, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => new RuleBook(g.Key, [.. g.OrderBy(v => v.Effective)]), StringComparer.OrdinalIgnoreCase);

    /// <summary>The books, by name.</summary>
    public IReadOnlyCollection<RuleBook> Books => [.. _books.Values.OrderBy(b => b.Name, StringComparer.Ordinal)];

    /// <summary>Loads every <c>book/yyyy-MM-dd.json</c> of a folder, all or nothing.</summary>
    /// <exception cref="RuleBookRefused">One file at least has faults; the faults of all files are listed.</exception>
    public static RuleLibrary LoadFolder(string folder) => From(RuleFolder.Sources(folder));

    /// <summary>Loads versions from wherever they are kept, all or nothing. Versions of <paramref name="reuse"/> with the same bytes are not compiled again.</summary>
    /// <exception cref="RuleBookRefused">One version at least has faults, or comes twice.</exception>
    public static RuleLibrary From(IEnumerable<RuleSource> sources, RuleLibrary? reuse = null)
    {
        var faults = new List<RuleFault>();
        var versions = new List<RuleVersion>();
        foreach (var source in sources)
        {
            try
            {
                if (versions.Exists(v => v.Effective == source.Effective && string.Equals(v.Book, source.Book, StringComparison.OrdinalIgnoreCase)))
                    throw new RuleBookRefused([new(source.File, 1, 1, $"le livre « {source.Book} » a déjà une version à cette date.")]);
                versions.Add(reuse?.Known(source) ?? RuleVersion.Load(source));
            }
            catch (RuleBookRefused refused)
            {
                faults.AddRange(refused.Faults);
            }
        }

        return faults.Count == 0 ? new(versions) : throw new RuleBookRefused(faults);
    }

    /// <summary>A book by name.</summary>
    /// <exception cref="UnknownRuleBook">There is none of that name.</exception>
    public RuleBook Book(string name) => _books.GetValueOrDefault(name) ?? throw new UnknownRuleBook(name, Books.Select(b => b.Name));

    private RuleVersion? Known(RuleSource source) => _books.GetValueOrDefault(source.Book)?.Versions
        .FirstOrDefault(v => v.Effective == source.Effective && v.Source.Bytes.AsSpan().SequenceEqual(source.Bytes));
}

/// <summary>A book: its versions, oldest first.</summary>
public sealed record RuleBook(string Name, IReadOnlyList<RuleVersion> Versions)
{
    /// <summary>The version in force on a day: the last that took effect on or before it.</summary>
    /// <exception cref="NoRuleInForce">The day lies before the first version.</exception>
    public RuleVersion At(DateOnly date)
    {
        for (var i = Versions.Count - 1; i >= 0; i--)
        {
            if (Versions[i].Effective <= date) return Versions[i];
        }

        throw new NoRuleInForce(Name, date, Versions[0].Effective);
    }

    /// <summary>Whether a yearly book (<c>Properties.annual</c>) is asked about a year later than its last version: the last applies, with a warning.</summary>
    public bool IsBeyondLastVersion(DateOnly date) => Versions[^1].IsAnnual && date.Year > Versions[^1].Effective.Year;

    /// <summary>The warning to show, or null.</summary>
    public string? WarningAt(DateOnly date) => IsBeyondLastVersion(date)
        ? string.Create(CultureInfo.InvariantCulture, $"Aucune version de « {Versions[^1].Title} » n'est publiée pour {date.Year} : celle du {Versions[^1].Effective:dd/MM/yyyy} est appliquée.")
        : null;
}

/// <summary>No version of the book had taken effect on that day.</summary>
public sealed class NoRuleInForce(string book, DateOnly date, DateOnly first) : Exception(string.Create(CultureInfo.InvariantCulture,
    $"Le livre « {book} » n'a pas de version au {date:dd/MM/yyyy} : la première prend effet le {first:dd/MM/yyyy}."));

/// <summary>There is no book of that name.</summary>
public sealed class UnknownRuleBook(string book, IEnumerable<string> known) : Exception(
    $"Le livre « {book} » n'existe pas ; livres connus : {string.Join(", ", known)}.");
