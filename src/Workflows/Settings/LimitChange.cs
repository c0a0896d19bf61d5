namespace BackOffice.Workflows.Settings;

/// <summary>
/// One change of one limit. Rows are only added: the latest one of a key holds, the earlier ones are its history.
/// </summary>
public sealed class LimitChange
{
    /// <summary>Given by the database, in the order of the changes.</summary>
    public long Id { get; init; }

    public required string Key { get; init; }

    public required int Before { get; init; }

    public required int After { get; init; }

    public required string Reason { get; init; }

    public required string ById { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}
