using BackOffice.Workflows.Rules;

namespace BackOffice.Workflows.Revenue;

/// <summary>A year's contributions with what explains them: the scale in force, and each line's sentence and article.</summary>
/// <param name="Warning">Said when no scale is published for the year and the last one was applied.</param>
public sealed record SelfEmployedQuote(
    int Year, SelfEmployedAmounts Amounts, string BaseExplained, IReadOnlyList<SelfEmployedLine> Lines,
    string Book, string Version, string Hash, string? Warning, string Trace)
{
    /// <summary>« barème « Cotisations provisionnelles des indépendants » du 1er janvier 2026, empreinte cff03a86283e ».</summary>
    public string ScaleInWords() => French.Punctuate(
        $"barème « {RuleBooks.TitleOf(Book)} » du {(DateOnly.TryParseExact(Version, "yyyy-MM-dd", out var day) ? French.Date(day) : Version)}, empreinte {Hash[..12]}");
}

/// <summary>One line of the contributions.</summary>
/// <param name="Explanation">How it came about, in French, with its numbers.</param>
/// <param name="Reference">The article it rests on.</param>
public sealed record SelfEmployedLine(string Label, decimal Amount, string Explanation, string? Reference);
