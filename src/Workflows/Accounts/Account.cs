using Microsoft.AspNetCore.Identity;

namespace BackOffice.Workflows.Accounts;

/// <summary>An account is a person: a contact of a member, or one of the service's staff or admins.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>What screens and journals call this person: "Camille Morel".</summary>
    public required string DisplayName { get; set; }

    public required AccountKind Kind { get; set; }

    /// <summary>The member this person acts for; null for staff and admins.</summary>
    public Guid? MemberId { get; set; }

    /// <summary>A first password given by the service must be changed at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Since when this person may no longer sign in; their sessions ended at that moment.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>A new stamp ends every session opened under the old one.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");

    public void Disable(DateTimeOffset at)
    {
        DisabledAt ??= at;
        EndSessions();
    }

    public void Enable() => DisabledAt = null;
}

public enum AccountKind
{
    Member,
    Staff,
    Admin,
}
