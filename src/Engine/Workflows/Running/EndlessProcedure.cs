namespace BackOffice.Engine.Workflows;

/// <summary>A burst that never waits: conditions lead round in a circle.</summary>
public sealed class EndlessProcedure(string definition, string state, int limit)
    : Exception($"Workflow {definition} made {limit} steps without waiting, last in \"{state}\".");
