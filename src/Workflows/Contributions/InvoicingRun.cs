using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

/// <summary>
/// Confirmed declarations turned into invoices at one go: prepared with a preview by one person, released by another,
/// or by the nightly job where the campaign says so.
/// </summary>
public sealed class InvoicingRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int Year { get; init; }

    public required string PreparedBy { get; init; }

    /// <summary>The account behind the name: two people may share a name, and one person has one account.</summary>
    public required string PreparedById { get; init; }

    public required DateTimeOffset PreparedAt { get; init; }

    /// <summary>What the preview showed: declarations and total including tax.</summary>
    public required int Declarations { get; init; }

    public required Money TotalInclTax { get; init; }

    public string? ReleasedBy { get; private set; }

    public DateTimeOffset? ReleasedAt { get; private set; }

    public uint RowVersion { get; init; }

    public void Release(Actor by, DateTimeOffset at)
    {
        if (ReleasedAt is not null) throw new InvoicingRunAlreadyReleased();
        if (by.Id == PreparedById) throw new InvoicingRunNeedsTwoPeople();
        (ReleasedBy, ReleasedAt) = (by.Name, at);
    }
}
