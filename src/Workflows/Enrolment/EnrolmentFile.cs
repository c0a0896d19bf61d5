using System.Text.Json;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Enrolment;

/// <summary>
/// What a person has typed so far to get an account, from the first screen to the office's answer. It reserves nothing: two files of one
/// SIRET go on side by side. Unfinished, it is deleted with everything in it.
/// </summary>
public sealed class EnrolmentFile : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = EnrolmentStates.InProgress;

    public required EnrolmentPath Path { get; set; }

    /// <summary>The step to do; all before it are done.</summary>
    public string StepReached { get; private set; } = EnrolmentSteps.Identity;

    public required EnrolmentPerson Person { get; set; }

    public required Siret Siret { get; set; }

    /// <summary>The member whose establishment has this SIRET; null on the new member's path.</summary>
    public Guid? MemberId { get; private set; }

    public Guid? EstablishmentId { get; private set; }

    public TermsAccepted? Terms { get; private set; }

    /// <summary>"Abonnement aux services d’information": only when the person ticked it.</summary>
    public bool WantsInformation { get; set; }

    public string? PasswordHash { get; private set; }

    public string? SecretQuestion { get; private set; }

    public string? SecretAnswerHash { get; private set; }

    public EnrolmentProfile? Profile { get; set; }

    public IReadOnlyList<ChosenService> Services { get; set; } = [];

    public EnrolmentComplement? Complement { get; set; }

    public IReadOnlyList<ChosenGrant> Grants { get; set; } = [];

    /// <summary>The application of a new member, as JSON (see <see cref="Draft{T}"/>).</summary>
    public string? Membership { get; private set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the unfinished file is recalled to the person; computed once, so that the timer stays where it was told.</summary>
    public required DateTimeOffset RemindsAt { get; init; }

    /// <summary>When the unfinished file is deleted.</summary>
    public required DateTimeOffset DeletesAt { get; init; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? MailValidatedAt { get; private set; }

    /// <summary>What was found about the requester when their address was validated.</summary>
    public EnrolmentChecks? Checks { get; set; }

    /// <summary>Until when a proof is awaited from the requester.</summary>
    public DateTimeOffset? ProofEndsAt { get; set; }

    /// <summary>Until when the posted key is awaited.</summary>
    public DateTimeOffset? KeyEndsAt { get; set; }

    /// <summary>A reason of the closed list and what was added to it, as the requester reads it.</summary>
    public string? RefusalReason { get; private set; }

    /// <summary>Somebody of the member said "ce n’est pas nous": nothing is granted until that is settled.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>The account this enrolment opened.</summary>
    public Guid? AccountId { get; private set; }

    public uint RowVersion { get; init; }

    /// <summary>The key of the letter opens the access, unless something else than the link with the company is in doubt.</summary>
    public bool OpensByKey => FrozenAt is null && Checks is { HasNamesake: false, IsClosed: false };

    /// <summary>What the person quotes on the phone: says nothing of them.</summary>
    public string Reference => ReferenceOf(Id);

    /// <summary>Who acts until there is an account: an id, and no name that the journal would keep.</summary>
    public Actor Requester => new($"enrolment-{Id:N}", "Demandeur");

    public EnrolmentStep Step => EnrolmentSteps.Find(Path, StepReached) ?? EnrolmentSteps.Of(Path)[0];

    public bool IsOpen => State == EnrolmentStates.InProgress;

    public bool MayBeAbandoned => State is EnrolmentStates.InProgress or EnrolmentStates.MailToValidate;

    /// <summary>May this screen be shown? Any done one, and the next to do.</summary>
    public bool MayShow(EnrolmentStep step) => IsOpen ? !step.IsAfterwards && step.Number <= Step.Number : step.IsAfterwards;

    /// <summary>The screen to show instead of one that may not be.</summary>
    public EnrolmentStep ToShow => IsOpen ? Step : EnrolmentSteps.Of(Path).First(s => s.IsAfterwards);

    /// <summary>The reference of the file of that id.</summary>
    public static string ReferenceOf(Guid id) => "I-" + id.ToString("N")[^8..].ToUpperInvariant();

    /// <summary>A step is done: the next one opens. Doing an earlier one again loses nothing.</summary>
    public void Complete(string step)
    {
        if (!IsOpen) throw new EnrolmentNotOpen();
        var done = EnrolmentSteps.Find(Path, step) ?? throw new EnrolmentStepNotReached();
        if (done.Number > Step.Number) throw new EnrolmentStepNotReached();
        if (done.Number == Step.Number) StepReached = EnrolmentSteps.After(Path, step).Key;
    }

    /// <summary>Another establishment, or another path: what was chosen for the former one no longer holds.</summary>
    public void StandFor(EnrolmentPath path, Siret siret, Establishment? establishment)
    {
        if (path != Path || siret != Siret)
        {
            (Services, Grants, Complement) = ([], [], null);
            if (Step.Number > 1) StepReached = Terms is null ? EnrolmentSteps.Terms : EnrolmentSteps.After(path, EnrolmentSteps.Terms).Key;
        }

        (Path, Siret, MemberId, EstablishmentId) = (path, siret, establishment?.MemberId, establishment?.Id);
    }

    public void Accept(TermsAccepted terms) => Terms = terms;

    /// <summary>The hash of a password that passed the policy; the question and its hashed answer are optional.</summary>
    public void Protect(string passwordHash, string? secretQuestion, string? secretAnswerHash) =>
        (PasswordHash, SecretQuestion, SecretAnswerHash) = (passwordHash, secretQuestion, secretAnswerHash);

    public void Submit(DateTimeOffset at)
    {
        if (!IsOpen || SubmittedAt is not null) throw new EnrolmentNotOpen();
        if (Step.Number < EnrolmentSteps.Of(Path).First(s => s.IsAfterwards).Number || PasswordHash is null) throw new EnrolmentStepNotReached();
        SubmittedAt = at;
    }

    public void ValidateMail(DateTimeOffset at) => MailValidatedAt ??= at;

    public void Freeze(DateTimeOffset at) => FrozenAt ??= at;

    public void Release() => FrozenAt = null;

    public void Refuse(string reason)
    {
        RefusalReason = reason;
        ForgetSecrets();
    }

    /// <summary>The account has the password now; the file keeps no copy of any secret.</summary>
    public void Opened(Guid accountId)
    {
        AccountId = accountId;
        ForgetSecrets();
    }

    public void ForgetSecrets() => (PasswordHash, SecretAnswerHash) = (null, null);

    public T? Draft<T>() where T : class => Membership is { } text ? JsonSerializer.Deserialize<T>(text, JsonColumn.Options) : null;

    public void Keep<T>(T draft) where T : class => Membership = JsonSerializer.Serialize(draft, JsonColumn.Options);
}

/// <summary>The person, as they typed themself.</summary>
public sealed record EnrolmentPerson(string FirstName, string LastName, string Phone, string? Mobile, string Email)
{
    public string FullName => $"{FirstName} {LastName}";
}

/// <summary>Which text was accepted: its version and the SHA-256 of its bytes.</summary>
public sealed record TermsAccepted(string Version, string Hash, DateTimeOffset At);

/// <summary>For whom the services are used, and what the company is.</summary>
public sealed record EnrolmentProfile(ForWhom ForWhom, CompanyKind Kind);

public enum ForWhom
{
    /// <summary>Votre entreprise.</summary>
    OwnCompany,

    /// <summary>Votre entreprise et vos clients.</summary>
    OwnCompanyAndClients,
}

public enum CompanyKind
{
    PrivateSector,
    PublicSector,
    SelfEmployedAlone,
    SelfEmployedWithStaff,
}

/// <summary>A service of the catalogue on the person's list.</summary>
/// <param name="IsProposed">Proposed by the rule book; otherwise added by the person.</param>
/// <param name="Why">The reason shown with the proposal.</param>
public sealed record ChosenService(string Code, bool IsProposed, string? Why);

/// <summary>What may be completed later: the bank account for the SEPA mandate, and which bodies receive what.</summary>
public sealed record EnrolmentComplement(string? Iban, string? AccountHolder, IReadOnlyList<string> Organisations);

/// <summary>One line of the matrix: the person may declare, pay, or both, for a service of an establishment.</summary>
public sealed record ChosenGrant(Guid EstablishmentId, string ServiceCode, bool Declare, bool Pay);

/// <summary>What decides whether the enrolment goes through at once or is looked at by a person.</summary>
/// <param name="IsKnownContact">The validated address is that of a contact of the member.</param>
/// <param name="IsAlreadyEnrolled">The same person, by name and address, has an account of this member.</param>
/// <param name="HasNamesake">Somebody of that name has an account of this member, under another address.</param>
/// <param name="IsClosed">The establishment is closed, or the member has left.</param>
public sealed record EnrolmentChecks(bool IsKnownContact, bool IsAlreadyEnrolled, bool HasNamesake, bool IsClosed)
{
    public bool GoesThrough => IsKnownContact && !HasNamesake && !IsClosed;
}
