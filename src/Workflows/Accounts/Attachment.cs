namespace BackOffice.Workflows.Accounts;

/// <summary>In what quality a person acts for a member.</summary>
public enum Capacity
{
    /// <summary>Manages declarants and their habilitations, and may use the services.</summary>
    Administrator,

    /// <summary>Declares within what was granted.</summary>
    Declarant,

    /// <summary>Mandataire: acts for the member under a mandate, with credentials of their own.</summary>
    Agent,

    /// <summary>The self-employed person themself.</summary>
    SelfEmployed,

    /// <summary>The expert-comptable of a self-employed person.</summary>
    Accountant,
}

/// <summary>
/// A person acts for a member, from when to when, granted by whom. Rows are closed, never changed: one person may hold several, for one
/// member or for many; a session acts under one.
/// </summary>
public sealed class Attachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid MemberId { get; init; }

    public required Capacity Capacity { get; init; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? To { get; private set; }

    /// <summary>Who granted it, as the journal would name them: "Inscription", "Camille Morel".</summary>
    public required string GrantedBy { get; init; }

    public void Close(DateTimeOffset at) => To ??= at;
}

public static class CapacityWords
{
    public static string Label(this Capacity capacity) => capacity switch
    {
        Capacity.Administrator => "Administrateur",
        Capacity.Declarant => "Déclarant",
        Capacity.Agent => "Mandataire",
        Capacity.SelfEmployed => "Travailleur indépendant",
        Capacity.Accountant => "Expert-comptable",
        _ => throw new ArgumentOutOfRangeException(nameof(capacity)),
    };
}
