namespace BackOffice.Workflows.Rules.Drafts;

/// <summary>One save of a draft, kept: what the next save is compared with, and the before and after of the journal.</summary>
public sealed class RuleDraftSave
{
    public required Guid DraftId { get; init; }

    public required int Save { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required byte[] Content { get; init; }

    public required byte[] Cases { get; init; }

    public required Guid ById { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
