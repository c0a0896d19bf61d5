using BackOffice.Engine.Workflows.Storage;
using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>The engine's own writes, each one statement for any number of rows.</summary>
internal static class Rows
{
    public static NpgsqlBatchCommand InsertInstances(IReadOnlyList<WorkflowInstance> rows) => new UnnestRows<WorkflowInstance>(rows)
        .Column("id", "uuid", i => i.Id).Column("workflow", "text", i => i.Workflow).Column("version", "int", i => i.Version)
        .Column("state", "text", i => i.State).Column("status", "text", i => i.Status)
        .Column("started_at", "timestamptz", i => i.StartedAt).Column("started_by_id", "text", i => i.StartedById)
        .Column("started_by_name", "text", i => i.StartedByName).Column("wake_at", "timestamptz", i => i.WakeAt)
        .Column("attempts", "int", i => i.Attempts).Column("deaths", "int", i => i.Deaths)
        .Column("sequence", "int", i => i.Sequence).Column("journal_hash", "bytea", i => i.JournalHash)
        .Insert("instances");

    public static NpgsqlBatchCommand UpdateInstances(IReadOnlyList<WorkflowInstance> rows) => new UnnestRows<WorkflowInstance>(rows)
        .Column("id", "uuid", i => i.Id).Column("version", "int", i => i.Version).Column("state", "text", i => i.State)
        .Column("status", "text", i => i.Status).Column("entered_at", "timestamptz", i => i.EnteredAt)
        .Column("ended_at", "timestamptz", i => i.EndedAt).Column("wake_at", "timestamptz", i => i.WakeAt)
        .Column("attempts", "int", i => i.Attempts).Column("deaths", "int", i => i.Deaths)
        .Column("last_error", "text", i => i.LastError).Column("skip", "text", i => i.Skip)
        .Column("sequence", "int", i => i.Sequence).Column("journal_hash", "bytea", i => i.JournalHash)
        .Update("instances", keys: 1);

    public static NpgsqlBatchCommand DeleteTimers(Guid[] instances) =>
        new("delete from workflow.timers where instance_id = any($1)") { Parameters = { new() { Value = instances } } };

    public static NpgsqlBatchCommand InsertTimers(IReadOnlyList<WorkflowTimer> rows) => new UnnestRows<WorkflowTimer>(rows)
        .Column("instance_id", "uuid", t => t.InstanceId).Column("state", "text", t => t.State).Column("key", "text", t => t.Key)
        .Column("due_at", "timestamptz", t => t.DueAt).Column("fired_at", "timestamptz", t => t.FiredAt)
        .Insert("timers");

    public static NpgsqlBatchCommand ConsumeSignals(IReadOnlyList<WorkflowSignal> rows) => new UnnestRows<WorkflowSignal>(rows)
        .Column("instance_id", "uuid", s => s.InstanceId).Column("signal_id", "uuid", s => s.SignalId)
        .Column("consumed_at", "timestamptz", s => s.ConsumedAt)
        .Update("signals", keys: 2);

    public static NpgsqlBatchCommand InsertSignals(IReadOnlyList<WorkflowSignal> rows) => new UnnestRows<WorkflowSignal>(rows)
        .Column("instance_id", "uuid", s => s.InstanceId).Column("signal_id", "uuid", s => s.SignalId)
        .Column("key", "text", s => s.Key).Column("payload", "text", s => s.Payload, cast: "jsonb")
        .Column("by_id", "text", s => s.ById).Column("by_name", "text", s => s.ByName)
        .Column("stored_at", "timestamptz", s => s.StoredAt)
        .Insert("signals", "on conflict do nothing");

    public static NpgsqlBatchCommand Wake(Guid[] instances, DateTimeOffset now) => new("""
        update workflow.instances set wake_at = least(coalesce(wake_at, $2), $2) where id = any($1) and status = 'waiting'
        """)
    { Parameters = { new() { Value = instances }, new() { Value = now } } };

    public static NpgsqlBatchCommand UpsertTasks(IReadOnlyList<WorkflowTask> rows) => new UnnestRows<WorkflowTask>(rows)
        .Column("id", "uuid", t => t.Id).Column("instance_id", "uuid", t => t.InstanceId).Column("workflow", "text", t => t.Workflow)
        .Column("state", "text", t => t.State).Column("key", "text", t => t.Key).Column("role", "text", t => t.Role)
        .Column("label", "text", t => t.Label).Column("created_at", "timestamptz", t => t.CreatedAt)
        .Column("due_at", "timestamptz", t => t.DueAt).Column("assignee_id", "text", t => t.AssigneeId)
        .Column("assignee_name", "text", t => t.AssigneeName).Column("answer", "text", t => t.Answer)
        .Column("comment", "text", t => t.Comment).Column("answered_by_id", "text", t => t.AnsweredById)
        .Column("answered_by_name", "text", t => t.AnsweredByName).Column("answered_at", "timestamptz", t => t.AnsweredAt)
        .Column("applied_at", "timestamptz", t => t.AppliedAt).Column("withdrawn_at", "timestamptz", t => t.WithdrawnAt)
        .Insert("tasks", """
            on conflict (id) do update set assignee_id = excluded.assignee_id, assignee_name = excluded.assignee_name,
                answer = excluded.answer, comment = excluded.comment, answered_by_id = excluded.answered_by_id,
                answered_by_name = excluded.answered_by_name, answered_at = excluded.answered_at,
                applied_at = excluded.applied_at, withdrawn_at = excluded.withdrawn_at
            """);

    public static NpgsqlBatchCommand InsertIncidents(IReadOnlyList<WorkflowIncident> rows) => new UnnestRows<WorkflowIncident>(rows)
        .Column("id", "uuid", i => i.Id).Column("instance_id", "uuid", i => i.InstanceId).Column("workflow", "text", i => i.Workflow)
        .Column("state", "text", i => i.State).Column("step", "text", i => i.Step).Column("step_label", "text", i => i.StepLabel)
        .Column("attempts", "int", i => i.Attempts).Column("error_type", "text", i => i.ErrorType)
        .Column("error_message", "text", i => i.ErrorMessage).Column("error_detail", "text", i => i.ErrorDetail)
        .Column("opened_at", "timestamptz", i => i.OpenedAt).Column("resolved_at", "timestamptz", i => i.ResolvedAt)
        .Column("resolution", "text", i => i.Resolution).Column("reason", "text", i => i.Reason)
        .Column("resolved_by_id", "text", i => i.ResolvedById).Column("resolved_by_name", "text", i => i.ResolvedByName)
        .Insert("incidents", """
            on conflict (id) do update set resolved_at = excluded.resolved_at, resolution = excluded.resolution,
                reason = excluded.reason, resolved_by_id = excluded.resolved_by_id, resolved_by_name = excluded.resolved_by_name
            """);

    public static NpgsqlBatchCommand InsertJournal(IReadOnlyList<JournalEntry> rows) => new UnnestRows<JournalEntry>(rows)
        .Column("instance_id", "uuid", j => j.InstanceId).Column("sequence", "int", j => j.Sequence).Column("at", "timestamptz", j => j.At)
        .Column("by_id", "text", j => j.ById).Column("by_name", "text", j => j.ByName).Column("kind", "text", j => j.Kind)
        .Column("from_state", "text", j => j.FromState).Column("to_state", "text", j => j.ToState).Column("text", "text", j => j.Text)
        .Column("data", "text", j => j.Data, cast: "json").Column("previous_hash", "bytea", j => j.PreviousHash)
        .Column("hash", "bytea", j => j.Hash)
        .Insert("journal");
}
