namespace BackOffice.Workflows.Members;

/// <summary>A place of work of a member, known by its SIRET.</summary>
public sealed class Establishment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid MemberId { get; init; }

    public required Siret Siret { get; init; }

    public required string Name { get; set; }

    public required string Street { get; set; }

    public required string PostCode { get; set; }

    public required string City { get; set; }

    /// <summary>NAF rev. 2, in force until 31 December 2026.</summary>
    public string? Naf { get; set; }

    /// <summary>NAF 2025, in force from 1 January 2027.</summary>
    public string? Naf2025 { get; set; }

    public required bool IsHeadOffice { get; init; }

    /// <summary>Since when nobody works there any more: nobody enrols for it.</summary>
    public DateOnly? ClosedOn { get; private set; }

    public void Close(DateOnly on) => ClosedOn ??= on;
}
