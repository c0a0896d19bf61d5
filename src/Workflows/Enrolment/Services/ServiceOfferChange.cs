namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>A line of a service's history: who changed what, when and why. Written once, never changed.</summary>
public sealed class ServiceOfferChange
{
    /// <summary>Given by the database, in the order of the changes.</summary>
    public long Id { get; init; }

    public required string Code { get; init; }

    public required string What { get; init; }

    public required string Before { get; init; }

    public required string After { get; init; }

    public required string Reason { get; init; }

    public required string ById { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
