namespace BackOffice.Workflows.Rules.Drafts;

/// <summary>All that a save of a draft holds.</summary>
/// <param name="Content">The book, as typed.</param>
/// <param name="Cases">The cases beside it, as typed.</param>
/// <param name="EffectiveOn">The first day it is to apply.</param>
public sealed record DraftText(byte[] Content, byte[] Cases, DateOnly EffectiveOn)
{
    public static DraftText Of(RuleDraft draft) => new(draft.Content, draft.Cases, draft.EffectiveOn);

    public static DraftText Of(RuleDraftSave save) => new(save.Content, save.Cases, save.EffectiveOn);

    /// <summary>The same bytes and the same day.</summary>
    public bool IsSameAs(DraftText other) =>
        EffectiveOn == other.EffectiveOn && Content.AsSpan().SequenceEqual(other.Content) && Cases.AsSpan().SequenceEqual(other.Cases);
}
