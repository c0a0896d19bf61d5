using System.Globalization;

namespace BackOffice.Engine.Rules;

/// <summary>A folder of books: <c>book/yyyy-MM-dd.json</c>, with <c>book/yyyy-MM-dd.cases.json</c> beside it.</summary>
public static class RuleFolder
{
    private const string CasesSuffix = ".cases.json";

    /// <summary>The versions of a folder, in order.</summary>
    /// <exception cref="RuleBookRefused">The folder is missing or empty, or a file's name is not a date.</exception>
    public static IReadOnlyList<RuleSource> Sources(string folder)
    {
        if (!Directory.Exists(folder)) throw new RuleBookRefused([new(folder, 1, 1, "dossier introuvable.")]);
        var faults = new List<RuleFault>();
        var sources = new List<RuleSource>();
        foreach (var book in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            foreach (var file in Directory.GetFiles(book, "*.json").Order(StringComparer.Ordinal))
            {
                if (file.EndsWith(CasesSuffix, StringComparison.Ordinal))
                {
                    if (!File.Exists(file[..^CasesSuffix.Length] + ".json")) faults.Add(new(file, 1, 1, "fichier de cas sans livre à côté de lui."));
                }
                else if (DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(file), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                    sources.Add(new(Path.GetFileName(book), date, File.ReadAllBytes(file), file));
                else
                    faults.Add(new(file, 1, 1, "le nom d'un livre est sa date d'effet : AAAA-MM-JJ.json."));
            }
        }

        if (sources.Count == 0 && faults.Count == 0) faults.Add(new(folder, 1, 1, "aucun livre : un dossier contient livre/AAAA-MM-JJ.json."));
        return faults.Count == 0 ? sources : throw new RuleBookRefused(faults);
    }

    /// <summary>The cases file of a version read from a folder, or null.</summary>
    public static string? CasesOf(RuleSource source)
    {
        var path = source.File[..^".json".Length] + CasesSuffix;
        return File.Exists(path) ? path : null;
    }
}
