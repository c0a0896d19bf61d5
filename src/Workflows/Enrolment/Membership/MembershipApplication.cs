using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>
/// A company asks to join; its requester has validated their address. The service examines it; accepted, it becomes a member in one act.
/// </summary>
public sealed class MembershipApplication : ICase
{
    public required Guid Id { get; init; }

    public string State { get; set; } = MembershipStates.ToReview;

    /// <summary>The enrolment it came from.</summary>
    public required Guid FileId { get; init; }

    /// <summary>What the requester quotes: that of the enrolment.</summary>
    public required string Reference { get; init; }

    public required Siren Siren { get; init; }

    public required EnrolmentPerson Person { get; init; }

    public required MembershipDraft Draft { get; set; }

    /// <summary>What the book said when the company applied.</summary>
    public required Eligibility Eligibility { get; init; }

    /// <summary>The first contribution, as the slip shows it.</summary>
    public required Quote Quote { get; set; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The password the requester chose, until there is an account to have it.</summary>
    public string? PasswordHash { get; private set; }

    /// <summary>Until when a document is awaited from the requester.</summary>
    public DateTimeOffset? PaperAwaitedUntil { get; private set; }

    /// <summary>The number of the member this company already is, when it was found to be one.</summary>
    public string? KnownAs { get; set; }

    public string? RefusalReason { get; private set; }

    public Guid? MemberId { get; private set; }

    public uint RowVersion { get; init; }

    public bool IsOpen => State is MembershipStates.ToReview or MembershipStates.PaperAwaited;

    public void Keep(string? passwordHash) => PasswordHash = passwordHash;

    /// <summary>Staff put something else in place of what was typed; the journal has both.</summary>
    public void Correct(MembershipDraft draft, Quote quote) => (Draft, Quote) = (draft, quote);

    public void AwaitPaper(DateTimeOffset until) => PaperAwaitedUntil = until;

    public void Admitted(Guid memberId)
    {
        MemberId = memberId;
        Forget();
    }

    public void Refused(string reason)
    {
        RefusalReason = reason;
        Forget();
    }

    /// <summary>The member has them now, or nobody will: the case keeps no secret and no social-security number.</summary>
    public void Forget() => (PasswordHash, Draft) = (null, Draft.WithoutNir());
}

/// <summary>The states of <see cref="MembershipProcedure"/>. Stored.</summary>
public static class MembershipStates
{
    public const string ToReview = "to-review";
    public const string PaperAwaited = "paper-awaited";
    public const string Accepted = "accepted";
    public const string Refused = "refused";

    /// <summary>Another application of the same company was accepted first.</summary>
    public const string AlreadyMember = "already-member";
}

public sealed record CompanyJoined(string MemberNumber) : ISignal
{
    public static string Key => "company-joined";

    public static string Label => "Entreprise devenue adhérente par une autre demande";
}
