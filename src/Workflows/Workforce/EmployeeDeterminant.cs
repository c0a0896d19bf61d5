namespace BackOffice.Workflows.Workforce;

/// <summary>A ticked box of the individual follow-up, from its first to its last day.</summary>
public sealed class EmployeeDeterminant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EmployeeId { get; init; }

    /// <summary>A key of the rule book follow-up-category: "electrical-habilitation".</summary>
    public required string Key { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day it holds; null while it goes on.</summary>
    public DateOnly? To { get; set; }

    public bool HoldsOn(DateOnly date) => From <= date && (To is null || To >= date);
}
