namespace BackOffice.Workflows.Rules.Effect;

/// <summary>
/// A version replayed over a year's declarations or people, beside the version in force: who would change, by how much. Decides nothing. The
/// text is copied, so that the result stays true of what was measured whatever becomes of the draft.
/// </summary>
public sealed class EffectRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Book { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required byte[] Content { get; init; }

    public required string Hash { get; init; }

    /// <summary>Null when a published version is replayed.</summary>
    public Guid? DraftId { get; init; }

    /// <summary>Which save of the draft: a later one has not been measured.</summary>
    public int? DraftSave { get; init; }

    /// <summary>The year whose facts are replayed.</summary>
    public required int Year { get; init; }

    /// <summary>The version it stands beside: its effective date and hash; known once the run starts.</summary>
    public DateOnly? AgainstOn { get; set; }

    public string? AgainstHash { get; set; }

    public EffectState State { get; set; } = EffectState.Waiting;

    public int Attempts { get; set; }

    public required string RequestedById { get; init; }

    public required string RequestedBy { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>The running node's last sign of life.</summary>
    public DateTimeOffset? BeatAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public long Done { get; set; }

    public long Total { get; set; }

    /// <summary>Why it could not be measured, in words.</summary>
    public string? Refusal { get; set; }

    public EffectSummary? Summary { get; set; }

    public bool GoesOn => State is EffectState.Waiting or EffectState.Running;
}

public enum EffectState
{
    Waiting,
    Running,
    Done,

    /// <summary>Not measurable as it stands: <see cref="EffectRun.Refusal"/> says why.</summary>
    Refused,

    /// <summary>Its node stopped, and so did those that took it over: a person may ask again.</summary>
    Interrupted,
}
