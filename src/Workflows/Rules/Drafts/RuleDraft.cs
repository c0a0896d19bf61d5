using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Rules.Drafts;

/// <summary>A version being written. Its text is kept as typed, broken or not: nothing an admin wrote is lost. The case of the procedure rule-publication.</summary>
public sealed class RuleDraft : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = "";

    public required string Book { get; init; }

    public required DateOnly EffectiveOn { get; set; }

    /// <summary>The RulesEngine JSON, as typed.</summary>
    public required byte[] Content { get; set; }

    /// <summary>The cases beside it, in the format of <c>rules/book/date.cases.json</c>.</summary>
    public required byte[] Cases { get; set; }

    /// <summary>The published version it started from; null for an imported file.</summary>
    public string? BasedOnHash { get; init; }

    public required Guid AuthorId { get; init; }

    public required string Author { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    /// <summary>Counts the saves; who saves over another's save is told (see <see cref="RuleDraftSave"/>).</summary>
    public int Save { get; set; } = 1;

    /// <summary>Published or given up; no further change.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
}
