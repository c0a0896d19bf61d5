namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>
/// A person may declare, pay, or both, with a service for an establishment, from a day to another, as somebody granted. A dated row,
/// closed and never updated: another right is another row.
/// </summary>
public sealed class Habilitation
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid EstablishmentId { get; init; }

    public required string ServiceCode { get; init; }

    public required bool Declare { get; init; }

    public required bool Pay { get; init; }

    public required DateTimeOffset From { get; init; }

    public required string GrantedBy { get; init; }

    public DateTimeOffset? To { get; private set; }

    public void Close(DateTimeOffset at) => To ??= at;
}
