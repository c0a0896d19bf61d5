using System.Globalization;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>A histogram as a table: each row its words, its count, and a bar of that length.</summary>
public sealed record Bars(string Caption, string Head, IReadOnlyList<(string Words, long Count)> Rows)
{
    /// <summary>Per cent of the longest; whatever is not nothing is seen.</summary>
    public string WidthOf(long count) => count == 0
        ? "0"
        : Math.Max(1, 100.0 * count / Rows.Max(r => r.Count)).ToString("0.##", CultureInfo.InvariantCulture);
}
