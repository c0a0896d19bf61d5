namespace BackOffice.Workflows.Revenue;

/// <summary>A line that cannot be applied, alone as in its batch. Those before it are recorded; what went wrong is the inner exception.</summary>
internal sealed class IncomeLineFailed(IncomeLine line, Exception error) : Exception("A line cannot be applied.", error)
{
    public IncomeProblem Problem => IncomeProblem.From(line, InnerException!);

    /// <summary>For the log: never the message, which may quote what was calculated.</summary>
    public string Kind => InnerException!.GetBaseException().GetType().FullName!;
}

/// <summary>The node was silent for too long; what it was about to write is not written.</summary>
internal sealed class IncomeRunTakenOver() : Exception("Another node applies this run.");
