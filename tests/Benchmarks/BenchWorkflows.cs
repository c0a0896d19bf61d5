using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Benchmarks;

internal sealed class BenchCase : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public string State { get; set; } = "";
    public int Step { get; set; }
}

internal sealed class BenchLedger
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid CaseId { get; init; }
    public int Step { get; init; }
}

internal sealed class BenchDb(DbContextOptions<BenchDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseWorkflows();
        modelBuilder.Entity<BenchCase>().Property(c => c.Id).ValueGeneratedNever();
        modelBuilder.Entity<BenchLedger>().Property(c => c.Id).ValueGeneratedNever();
    }
}

internal sealed record BenchGo : ISignal
{
    public static string Key => "bench-go";
    public static string Label => "Suite";
}

/// <summary>One step's effect: a row, and the case moved on.</summary>
internal sealed class BenchStep : IActivity<BenchCase>
{
    public static string Key => "bench-step";
    public static string Label => "Étape";

    public Task RunAsync(ActivityContext<BenchCase> context, CancellationToken ct)
    {
        context.Db.Add(new BenchLedger { CaseId = context.Case.Id, Step = ++context.Case.Step });
        return Task.CompletedTask;
    }
}

internal sealed class BenchInOneGo : Workflow<BenchCase>
{
    protected override void Build(IWorkflowBuilder<BenchCase> w)
    {
        w.Define("bench-in-one-go", version: 1).StartsIn("s1");
        for (var step = 1; step <= 5; step++)
            w.In($"s{step}", $"Étape {step}").When(_ => true, "toujours").Do<BenchStep>().GoTo(step == 5 ? "end" : $"s{step + 1}");
        w.In("end", "Fin").IsEnd();
    }
}

internal sealed class BenchStepByStep : Workflow<BenchCase>
{
    protected override void Build(IWorkflowBuilder<BenchCase> w)
    {
        w.Define("bench-step-by-step", version: 1).StartsIn("s1");
        for (var step = 1; step <= 5; step++)
            w.In($"s{step}", $"Étape {step}").On<BenchGo>().Do<BenchStep>().GoTo(step == 5 ? "end" : $"s{step + 1}");
        w.In("end", "Fin").IsEnd();
    }
}
