using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BackOffice.Engine.Workflows;

/// <summary>Maps the engine's tables into the application's own model, schema "workflow".</summary>
public static class WorkflowModel
{
    public const string Schema = "workflow";

    public static ModelBuilder UseWorkflows(this ModelBuilder model)
    {
        model.Entity<WorkflowInstance>(MapInstances);
        model.Entity<WorkflowTimer>(e => Table(e, "timers").HasKey(t => new { t.InstanceId, t.State, t.Key }));
        model.Entity<WorkflowSignal>(MapSignals);
        model.Entity<WorkflowTask>(MapTasks);
        model.Entity<WorkflowIncident>(MapIncidents);
        model.Entity<JournalEntry>(MapJournal);
        model.Entity<WorkflowAct>(e => Table(e, "acts").Property(a => a.Id).ValueGeneratedNever());
        model.Entity<ErasedCase>(e => Table(e, "erased_cases").HasKey(c => c.InstanceId));
        model.Entity<WorkflowDispatch>(e => Table(e, "dispatches").HasKey(d => d.WorkerId));
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.GetSchema() == Schema))
            foreach (var property in entity.GetProperties())
                property.SetColumnName(SnakeCase(property.Name));
        return model;
    }

    private static void MapInstances(EntityTypeBuilder<WorkflowInstance> e)
    {
        Table(e, "instances").Property(i => i.Id).ValueGeneratedNever();
        // The only index the dispatcher walks: rows with something to do, and no others.
        e.HasIndex(i => i.WakeAt).HasFilter("wake_at is not null").HasDatabaseName("ix_instances_wake_at");
        e.HasIndex(i => new { i.Workflow, i.State }).HasDatabaseName("ix_instances_workflow_state");
    }

    private static void MapSignals(EntityTypeBuilder<WorkflowSignal> e)
    {
        Table(e, "signals").HasKey(s => new { s.InstanceId, s.SignalId });
        e.Property(s => s.Payload).HasColumnType("jsonb");
        e.HasIndex(s => s.InstanceId).HasFilter("consumed_at is null").HasDatabaseName("ix_signals_waiting");
    }

    private static void MapTasks(EntityTypeBuilder<WorkflowTask> e)
    {
        Table(e, "tasks").Property(t => t.Id).ValueGeneratedNever();
        e.Ignore(t => t.IsOpen);
        e.HasIndex(t => t.InstanceId).HasDatabaseName("ix_tasks_instance");
        e.HasIndex(t => new { t.Role, t.DueAt }).HasFilter("answered_at is null and withdrawn_at is null").HasDatabaseName("ix_tasks_open");
    }

    private static void MapIncidents(EntityTypeBuilder<WorkflowIncident> e)
    {
        Table(e, "incidents").Property(i => i.Id).ValueGeneratedNever();
        e.Ignore(i => i.CanSkip);
        e.HasIndex(i => i.InstanceId).HasDatabaseName("ix_incidents_instance");
        e.HasIndex(i => i.OpenedAt).HasFilter("resolved_at is null").HasDatabaseName("ix_incidents_open");
    }

    private static void MapJournal(EntityTypeBuilder<JournalEntry> e)
    {
        Table(e, "journal").HasKey(j => new { j.InstanceId, j.Sequence });
        // json, not jsonb: the hash covers the very text that was written.
        e.Property(j => j.Data).HasColumnType("json");
    }

    private static EntityTypeBuilder<T> Table<T>(EntityTypeBuilder<T> e, string name) where T : class => e.ToTable(name, Schema);

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
