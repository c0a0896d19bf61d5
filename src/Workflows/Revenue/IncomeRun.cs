namespace BackOffice.Workflows.Revenue;

/// <summary>A yearly file of incomes sent by staff: what was wrong with it, and once it is to be applied, how far that is.</summary>
public sealed class IncomeRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string FileName { get; init; }

    public required string SentById { get; init; }

    public required string SentBy { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Incomes to record; the lines that hold together where some do not.</summary>
    public required int Total { get; init; }

    public required int FaultCount { get; init; }

    public IncomeRunState State { get; set; } = IncomeRunState.Checked;

    public string? AppliedBy { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>The running node's last sign of life: its last batch.</summary>
    public DateTimeOffset? BeatAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The claim of the node that applies it: a node that finds another one here was taken over.</summary>
    public Guid? HeldBy { get; set; }

    /// <summary>Lines that had passed when it was last started: what its speed is counted from.</summary>
    public int StartedFrom { get; set; }

    /// <summary>Times it was begun since its last batch.</summary>
    public int Attempts { get; set; }

    /// <summary>The line that stopped it; null where the processes died instead, or nothing stopped it.</summary>
    public IncomeProblem? StoppedAt { get; set; }

    /// <summary>Lines gone through without being recorded: the report names each.</summary>
    public IReadOnlyList<IncomeProblem> LeftOut { get; private set; } = [];

    public int Done { get; private set; }

    public int Recorded { get; private set; }

    public int Regularised { get; private set; }

    public int Recalculated { get; private set; }

    public int Known { get; private set; }

    public bool GoesOn => State is IncomeRunState.Waiting or IncomeRunState.Running;

    /// <summary>One batch more.</summary>
    public void Take(IncomeTally tally, int lines, DateTimeOffset at)
    {
        Done += lines;
        Recorded += tally.Recorded;
        Regularised += tally.Regularised;
        Recalculated += tally.Recalculated;
        Known += tally.Known;
        LeftOut = [.. LeftOut, .. tally.LeftOut];
        (BeatAt, Attempts) = (at, 0);
    }

    /// <summary>A person leaves the line that stopped it out; the run goes on at the next one.</summary>
    public void LeaveOut(IncomeProblem line)
    {
        Done++;
        LeftOut = [.. LeftOut, line];
        StoppedAt = null;
    }
}

/// <summary>The lines of a run, apart from it: they are read once, its progress every second. They leave when they are applied.</summary>
public sealed class IncomeRunLines
{
    public required Guid RunId { get; init; }

    public required IReadOnlyList<IncomeLine> Lines { get; init; }
}

/// <summary>Every bad line of a run, in the order of the file; apart from it for the same reason.</summary>
public sealed class IncomeRunFaults
{
    public required Guid RunId { get; init; }

    public required IReadOnlyList<IncomeFault> Faults { get; init; }
}

public enum IncomeRunState
{
    /// <summary>Read and checked, nothing written: it waits for a person.</summary>
    Checked,
    Waiting,
    Running,
    Done,

    /// <summary>A line could not be applied, or it died several times at the same batch: a person has it go on.</summary>
    Interrupted,
}
