using System.Globalization;

namespace BackOffice.Web.Commands;

/// <summary>What the verbs of the rules read alike.</summary>
internal static class RuleArguments
{
    public static DateOnly Date(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : throw new BadArguments($"date « {text} » illisible : écrivez AAAA-MM-JJ.");
}
