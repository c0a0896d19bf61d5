using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Workflows.Accounts;

/// <summary>An account is a person: a contact of a member, or one of the service's staff or admins.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What screens and journals call this person: "Camille Morel".</summary>
    public required string DisplayName { get; set; }

    public required AccountKind Kind { get; set; }

    /// <summary>As the person typed them at enrolment; empty where only a display name is known.</summary>
    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    /// <summary>How the door "SIRET, nom, prénom" compares names (see <see cref="PersonName.Key"/>).</summary>
    public string? NameKey { get; private set; }

    public string? Mobile { get; set; }

    /// <summary>"Abonnement aux services d’information": only if the person asked for it.</summary>
    public bool WantsInformation { get; set; }

    /// <summary>The self-employed person's number, sealed; its blind index is what the third door looks up.</summary>
    public SealedNir? Nir { get; set; }

    /// <summary>Asked after the mailed link when a password is forgotten; only if the person wanted one.</summary>
    public string? SecretQuestion { get; private set; }

    /// <summary>Hash of the answer as people compare it (see <see cref="PasswordPolicy.Plain"/>).</summary>
    public string? SecretAnswerHash { get; private set; }

    /// <summary>A first password given by the service must be changed at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Since when this person may no longer sign in; their sessions ended at that moment.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>The last sign-in, or the opening: the clock of inactive accounts starts here. Null until the first night that looks.</summary>
    public DateTimeOffset? LastSeenAt { get; set; }

    public void Rename(string firstName, string lastName)
    {
        (FirstName, LastName) = (firstName, lastName);
        (DisplayName, NameKey) = ($"{firstName} {lastName}", PersonName.Key(firstName, lastName));
    }

    public void AskSecret(string? question, string? answerHash) =>
        (SecretQuestion, SecretAnswerHash) = question is null || answerHash is null ? (null, null) : (question, answerHash);

    /// <summary>A new stamp ends every session opened under the old one.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");

    /// <summary>Since when a reader of our mails says that this access was taken over; a person of the service settles it.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }

    public void Disable(DateTimeOffset at)
    {
        // An admin's decision outlives a freeze: lifting the freeze will not undo it.
        FrozenAt = null;
        DisabledAt ??= at;
        EndSessions();
    }

    public void Enable() => (DisabledAt, FrozenAt) = (null, null);

    public void Freeze(DateTimeOffset at)
    {
        if (DisabledAt is null) (DisabledAt, FrozenAt) = (at, at);
        EndSessions();
    }

    public void Thaw()
    {
        if (FrozenAt is not null) Enable();
    }
}

public enum AccountKind
{
    Member,
    Staff,
    Admin,
}
