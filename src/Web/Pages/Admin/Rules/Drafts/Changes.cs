using System.Text;

using BackOffice.Workflows.Rules.Drafts.Comparing;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>What differs between two texts: in words when both read, and line by line.</summary>
/// <param name="InWords">What changed in the rules; null when a text is not JSON.</param>
/// <param name="OfCases">What changed in the cases: a new price changes each of them, so they come apart.</param>
/// <param name="Passages">The lines that changed, with those around them.</param>
public sealed record Changes(IReadOnlyList<BookChange>? InWords, IReadOnlyList<BookChange> OfCases, IReadOnlyList<IReadOnlyList<DiffLine>> Passages)
{
    public bool None => Passages.Count == 0;

    public int ChangedCases => OfCases.Select(c => c.Subject).Distinct().Count();

    public static Changes Of(string book, byte[] before, byte[] after, byte[]? casesBefore = null, byte[]? casesAfter = null)
    {
        var (ofBook, ofCases) = (Between(before, after), Between(casesBefore ?? [], casesAfter ?? []));
        var words = BookDiff.Between(book, before, after);
        var casesWords = ofCases.Count == 0 ? [] : BookDiff.Between(book, casesBefore!, casesAfter!, unitsOf: after);
        return new(casesWords is null ? null : words, casesWords ?? [], [.. ofBook, .. ofCases]);
    }

    private static IReadOnlyList<IReadOnlyList<DiffLine>> Between(byte[] before, byte[] after) => before.AsSpan().SequenceEqual(after)
        ? []
        : LineDiff.Passages(LineDiff.Of(Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(after)));
}
