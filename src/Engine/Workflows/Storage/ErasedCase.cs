namespace BackOffice.Engine.Workflows;

/// <summary>What is left of a case whose keeping time is over: that it existed, and the head of its journal's chain. Nobody's name.</summary>
public sealed class ErasedCase
{
    public Guid InstanceId { get; internal set; }
    public string Workflow { get; internal set; } = "";
    public int Version { get; internal set; }
    public string Status { get; internal set; } = "";
    public DateTimeOffset StartedAt { get; internal set; }
    public DateTimeOffset? EndedAt { get; internal set; }
    public int JournalLines { get; internal set; }
    public byte[] JournalHash { get; internal set; } = [];
    public DateTimeOffset ErasedAt { get; internal set; }
}
