namespace BackOffice.Workflows.Members;

/// <summary>Somebody at a member's whom the service writes to, by what they answer for there.</summary>
public sealed class Contact
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MemberId { get; init; }

    public required ContactRole Role { get; set; }

    public required string FirstName { get; set; }

    public required string LastName { get; set; }

    public required string Email { get; set; }

    public string? Phone { get; set; }

    public string FullName => $"{FirstName} {LastName}";
}

public enum ContactRole
{
    /// <summary>Email associé au compte.</summary>
    Account,

    /// <summary>Dirigeant.</summary>
    Manager,

    /// <summary>Responsable ressources humaines.</summary>
    HumanResources,

    /// <summary>Adresse de facturation et de dématérialisation.</summary>
    Billing,
}
