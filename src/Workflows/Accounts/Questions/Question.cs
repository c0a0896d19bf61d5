using System.Globalization;
using System.Text;

namespace BackOffice.Workflows.Accounts.Questions;

/// <summary>A short question that any person answers and a form filled by a machine does not. Admins keep the list.</summary>
public sealed class Question
{
    public const int LongestText = 200;
    public const int LongestAnswers = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Text { get; set; }

    /// <summary>What counts as right, one a line: "9" and "neuf".</summary>
    public required string Answers { get; set; }

    /// <summary>Since when it is not asked any more.</summary>
    public DateTimeOffset? RetiredAt { get; internal set; }

    /// <summary>Who last wrote, changed, retired or put it back; empty for those the service came with.</summary>
    public string ChangedBy { get; internal set; } = "";

    public DateTimeOffset? ChangedAt { get; internal set; }

    public bool Accepts(string answer) => Plain(answer) is { Length: > 0 } said && AcceptedAnswers().Any(a => Plain(a) == said);

    public IEnumerable<string> AcceptedAnswers() => Answers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Letters and digits without case, accents or the article in front: « Le  Mercredi. » is "mercredi", « l’été » is "ete".</summary>
    internal static string Plain(string text)
    {
        var words = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            words.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        var all = words.ToString().Replace("œ", "oe", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(all.Length > 1 ? all.SkipWhile(w => w is "le" or "la" or "les" or "l" or "un" or "une" or "de" or "du" or "des" or "d" or "en") : all);
    }
}
