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
        var faults = new List<RuleFault>();
        var sources = Find(folder, faults);
        return faults.Count == 0 ? sources : throw new RuleBookRefused(faults);
    }

    /// <summary>Checks every version of a folder and runs its cases; nothing stops at the first fault.</summary>
    public static RuleFolderReport Check(string folder)
    {
        var faults = new List<RuleFault>();
        var (versions, cases) = (0, 0);
        var sources = Find(folder, faults);
        foreach (var source in sources)
        {
            try
            {
                var version = RuleVersion.Load(source);
                versions++;
                if (CasesOf(source) is not { } file) continue;
                var result = RuleCases.Run(version, File.ReadAllBytes(file), file);
                cases += result.Count;
                faults.AddRange(result.Faults);
            }
            catch (RuleBookRefused refused)
            {
                faults.AddRange(refused.Faults);
            }
        }

        return new(sources.Select(s => s.Book).Distinct().Count(), versions, cases, faults);
    }

    /// <summary>The cases file of a version read from a folder, or null.</summary>
    public static string? CasesOf(RuleSource source)
    {
        var path = source.File[..^".json".Length] + CasesSuffix;
        return File.Exists(path) ? path : null;
    }

    private static List<RuleSource> Find(string folder, List<RuleFault> faults)
    {
        var sources = new List<RuleSource>();
        if (!Directory.Exists(folder))
        {
            faults.Add(new(folder, 1, 1, "dossier introuvable."));
            return sources;
        }

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
        return sources;
    }
}

/// <summary>What checking a folder found.</summary>
public sealed record RuleFolderReport(int Books, int Versions, int Cases, IReadOnlyList<RuleFault> Faults);
