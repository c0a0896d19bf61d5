using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;

namespace BackOffice.Workflows.Accounts.NotUs;

/// <summary>A reader of one of our mails says that what it tells was not done by them. The case of the procedure not-us.</summary>
public sealed class NotUsReport : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = "";

    /// <summary>Which mail was answered, and so what is frozen and by which <see cref="IFreezes"/>.</summary>
    public required LinkPurpose Purpose { get; init; }

    public required Guid SubjectId { get; init; }

    /// <summary>The member it happened to, where there is one yet.</summary>
    public Guid? MemberId { get; init; }

    /// <summary>What happened, as the reader was told: "Le mot de passe de … a été changé".</summary>
    public required string Happened { get; init; }

    /// <summary>What the freeze does, as the reader was told.</summary>
    public required string Effect { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    /// <summary>The fraud is confirmed and the rightful person still has to get the access back.</summary>
    public bool StaysFrozen { get; internal set; }

    /// <summary>Nothing is frozen by this report any more, or nothing will be given back; a later one opens its own case.</summary>
    public DateTimeOffset? ClosedAt { get; internal set; }
}
