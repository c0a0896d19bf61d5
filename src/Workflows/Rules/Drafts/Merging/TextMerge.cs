using System.Text;
using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Merging;

/// <summary>Two changes of one JSON text, joined part by part; where both changed the same part, yours stands and the clash says so.</summary>
/// <param name="Text">Both changes together.</param>
/// <param name="Clashes">The places where they could not be joined.</param>
public sealed record TextMerge(byte[] Text, IReadOnlyList<MergeClash> Clashes)
{
    public static TextMerge Of(byte[] before, byte[] theirs, byte[] yours)
    {
        if (theirs.AsSpan().SequenceEqual(before) || theirs.AsSpan().SequenceEqual(yours)) return new(yours, []);
        if (yours.AsSpan().SequenceEqual(before)) return new(theirs, []);
        if (JsonText.TryRead(before, "", out _) is not { } b || JsonText.TryRead(theirs, "", out _) is not { } t || JsonText.TryRead(yours, "", out _) is not { } y)
            return new(yours, [new("Tout le texte, dont une version n’est pas du JSON lisible", Encoding.UTF8.GetString(theirs), Encoding.UTF8.GetString(yours))]);
        var merge = new PartMerge(b, t, y);
        var text = merge.Whole();
        return new(text, merge.Clashes);
    }
}

/// <summary>A part both changed differently.</summary>
/// <param name="Place">Where, in words.</param>
/// <param name="Theirs">What the other wrote there; empty when they removed it.</param>
/// <param name="Yours">What you wrote there; empty when you removed it.</param>
public sealed record MergeClash(string Place, string Theirs, string Yours);
