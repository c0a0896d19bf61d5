using System.Text.Json;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>One locked instance in hand: its case, what it waits for, and what the burst changes.</summary>
internal sealed class Work(WorkflowCatalog catalog, WorkflowDefinition definition, WorkflowInstance instance, ICase @case)
{
    public WorkflowCatalog Catalog => catalog;
    public WorkflowDefinition Definition => definition;
    public WorkflowInstance Instance => instance;
    public ICase Case => @case;
    public required ChangeSet Changes { get; set; }

    /// <summary>Signals not consumed yet, in the order they were stored.</summary>
    public List<WorkflowSignal> Signals { get; init; } = [];
    public List<WorkflowTimer> Timers { get; init; } = [];
    public List<WorkflowTask> Tasks { get; init; } = [];

    /// <summary>The step being run: what an incident will name.</summary>
    public (Transition Transition, ActivityUse? Activity)? Current { get; set; }
    public WorkflowTask? AppliedTask { get; set; }
    public int Steps { get; set; }
    public StateDefinition State => definition.State(instance.State);

    public void Write(DateTimeOffset now, Actor by, string kind, string? from = null, string? to = null, string text = "", object? data = null)
    {
        var entry = new JournalEntry
        {
            InstanceId = instance.Id,
            Sequence = ++instance.Sequence,
            At = now,
            ById = by.Id,
            ByName = by.Name,
            Kind = kind,
            FromState = from,
            ToState = to,
            Text = text,
            Data = data is null ? null : JsonSerializer.Serialize(data, WorkflowJson.Options),
            PreviousHash = instance.JournalHash,
        };
        instance.JournalHash = entry.Hash = JournalChain.HashOf(entry);
        Changes.Journal.Add(entry);
    }
}

/// <summary>What a running step hands to its activities.</summary>
internal sealed record StepContext(IServiceProvider Services, Work Work, Microsoft.EntityFrameworkCore.DbContext Db, ISignal? Signal, Actor By, DateTimeOffset Now);
