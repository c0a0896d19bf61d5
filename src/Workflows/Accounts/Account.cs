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
}

public enum AccountKind
{
    Member,
    Staff,
    Admin,
}
