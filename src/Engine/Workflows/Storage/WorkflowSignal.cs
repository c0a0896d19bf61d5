using System.Text.Json;

namespace BackOffice.Engine.Workflows;

/// <summary>A signal received, kept until a state waits for it. Unique by id for an instance.</summary>
public sealed class WorkflowSignal
{
    public Guid InstanceId { get; internal set; }
    public Guid SignalId { get; internal set; }
    public string Key { get; internal set; } = "";

    /// <summary>The record, as JSON.</summary>
    public string Payload { get; internal set; } = "{}";
    public string ById { get; internal set; } = "";
    public string ByName { get; internal set; } = "";
    public DateTimeOffset StoredAt { get; internal set; }
    public DateTimeOffset? ConsumedAt { get; internal set; }
    internal Actor By => new(ById, ByName);

    internal static WorkflowSignal For<TSignal>(Guid instanceId, TSignal signal, Guid signalId, Actor by, DateTimeOffset now)
        where TSignal : ISignal => new()
        {
            InstanceId = instanceId,
            SignalId = signalId,
            Key = TSignal.Key,
            Payload = JsonSerializer.Serialize(signal, WorkflowJson.Options),
            ById = by.Id,
            ByName = by.Name,
            StoredAt = now,
        };
}
