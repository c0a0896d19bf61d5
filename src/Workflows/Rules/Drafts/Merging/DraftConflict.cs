namespace BackOffice.Workflows.Rules.Drafts.Merging;

/// <summary>Two people changed a draft from the same save: the one already kept, the one just typed, and both together.</summary>
/// <param name="Book">The book.</param>
/// <param name="Before">The save both started from.</param>
/// <param name="Theirs">The save kept meanwhile, and whose it is.</param>
/// <param name="Yours">What was typed.</param>
/// <param name="Content">The book with both changes.</param>
/// <param name="Cases">The cases with both changes.</param>
/// <param name="EffectiveOn">The day one of them changed; yours when both did.</param>
public sealed record DraftConflict(string Book, RuleDraftSave Before, RuleDraftSave Theirs, DraftText Yours, TextMerge Content, TextMerge Cases, DateOnly EffectiveOn)
{
    /// <summary>Everything both typed stands together.</summary>
    public bool Joins => Clashes.Count == 0;

    public IReadOnlyList<MergeClash> Clashes
    {
        get
        {
            var dates = Theirs.EffectiveOn != Before.EffectiveOn && Yours.EffectiveOn != Before.EffectiveOn && Theirs.EffectiveOn != Yours.EffectiveOn
                ? new MergeClash[] { new("Date d’effet", French.ShortDate(Theirs.EffectiveOn), French.ShortDate(Yours.EffectiveOn)) }
                : [];
            return [.. dates, .. Content.Clashes, .. Cases.Clashes];
        }
    }

    public DraftText Joined => new(Content.Text, Cases.Text, EffectiveOn);

    public static DraftConflict Of(string book, RuleDraftSave before, RuleDraftSave theirs, DraftText yours) => new(
        book, before, theirs, yours,
        TextMerge.Of(before.Content, theirs.Content, yours.Content),
        TextMerge.Of(before.Cases, theirs.Cases, yours.Cases),
        yours.EffectiveOn == before.EffectiveOn ? theirs.EffectiveOn : yours.EffectiveOn);
}
