namespace BackOffice.Engine.Workflows;

/// <summary>A procedure that cannot work, found at start-up. Names the definition and the line of the procedure.</summary>
public sealed class DefinitionRefused(string definition, SourceLine line, string reason)
    : Exception($"Workflow {definition}, {line}: {reason}.")
{
    public SourceLine Line { get; } = line;
}
