namespace BackOffice.Engine.Workflows;

/// <summary>
/// Moves running instances from one version of a procedure to another. A class with a test: states not in the map keep
/// their key. The instance enters its state anew: dates are computed and tasks opened by the new version.
/// </summary>
public interface IWorkflowMigration
{
    string Workflow { get; }
    int From { get; }
    int To { get; }

    /// <summary>Old state key → new state key, where they differ.</summary>
    IReadOnlyDictionary<string, string> States { get; }
}

/// <summary>What a migration does, or would do.</summary>
/// <param name="Moves">How many instances go from which state to which.</param>
/// <param name="Moved">How many were moved; 0 for a dry run.</param>
public sealed record MigrationReport(IReadOnlyList<(string From, string To, int Count)> Moves, int Moved);
