namespace BackOffice.Workflows.Contributions;

/// <summary>The yearly declaration: its window, its reminders, how it is invoiced. One row a civil year.</summary>
public sealed class Campaign
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required int Year { get; init; }

    /// <summary>First day of the window.</summary>
    public required DateOnly OpensOn { get; set; }

    /// <summary>Last day of the window, inclusive: the office invoices on the next day.</summary>
    public required DateOnly ClosesOn { get; set; }

    /// <summary>Until this day a late declaration is let in without asking; null: staff let in each one.</summary>
    public DateOnly? LateDeclarationsUntil { get; set; }

    /// <summary>Confirmed declarations are invoiced each night; otherwise two persons release a run.</summary>
    public bool InvoicesNightly { get; set; } = true;

    /// <summary>Percentage added to the last known headcount by an office invoice; 0 by default.</summary>
    public decimal OfficeIncreasePercent { get; set; }

    /// <summary>Declarations of all members exist; until then the opening goes on, after a restart too.</summary>
    public DateTimeOffset? OpenedForAllAt { get; set; }

    /// <summary>Declarations made by the opening so far.</summary>
    public int OpenedDeclarations { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public uint RowVersion { get; init; }

    /// <summary>The day whose workforce is declared.</summary>
    public DateOnly BaseDate => new(Year, 1, 1);

    /// <summary>The first reminder goes out in the middle of the window.</summary>
    public DateOnly FirstReminder => OpensOn.AddDays((ClosesOn.DayNumber - OpensOn.DayNumber) / 2);

    public void Close(DateTimeOffset at)
    {
        if (ClosedAt is not null) throw new CampaignAlreadyClosed(Year);
        ClosedAt = at;
    }
}
