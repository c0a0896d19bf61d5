using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>One application: what a process would hold. Restarting is making another.</summary>
public sealed class Node(string connectionString, TimeProvider clock, Action<WorkflowOptions>? more = null) : IAsyncDisposable
{
    public static WorkflowOptions Parcels(WorkflowOptions o) => o.Add<ParcelDelivery>().Add<Relay>().Add<Tally>().Add<Circle>()
        .AddActivitiesFrom(typeof(Node).Assembly);

    public ServiceProvider Services { get; } = new ServiceCollection()
        .AddSingleton(clock)
        .AddDbContext<ParcelDb>(o => o.UseNpgsql(connectionString))
        .AddWorkflows<ParcelDb>(o =>
        {
            o.BackOff = _ => TimeSpan.Zero;
            o.MaxAttempts = 2;
            if (more is null) Parcels(o);
            more?.Invoke(o);
        })
        .BuildServiceProvider();

    public WorkflowDispatcher Dispatcher => Services.GetRequiredService<WorkflowDispatcher>();

    public WorkflowCatalog Catalog => Services.GetRequiredService<WorkflowCatalog>();

    /// <summary>One act of a person, in a scope of its own.</summary>
    public async Task<ActResult> ActAsync(Action<ParcelDb, WorkflowRuntime> act)
    {
        await using var scope = Services.CreateAsyncScope();
        var runtime = scope.ServiceProvider.GetRequiredService<WorkflowRuntime>();
        act(scope.ServiceProvider.GetRequiredService<ParcelDb>(), runtime);
        return await runtime.CommitAsync();
    }

    public Task<ActResult> ActAsync(Action<WorkflowRuntime> act) => ActAsync((_, runtime) => act(runtime));

    public async Task<T> WithRuntimeAsync<T>(Func<WorkflowRuntime, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<WorkflowRuntime>());
    }

    public async Task<T> ReadAsync<T>(Func<ParcelDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ParcelDb>());
    }

    public async Task<Parcel> StartAsync<TWorkflow>(Parcel parcel) where TWorkflow : Workflow
    {
        await ActAsync((db, runtime) =>
        {
            db.Add(parcel);
            runtime.Start<TWorkflow>(parcel, WorkflowWorld.Ann);
        });
        return parcel;
    }

    public Task<ActResult> SignalAsync<TSignal>(Parcel parcel, TSignal signal, Guid? id = null, bool mustAct = false) where TSignal : ISignal =>
        ActAsync(r => r.Signal(parcel.Id, signal, id ?? Guid.NewGuid(), WorkflowWorld.Ann, mustAct));

    public Task UpdateAsync(Parcel parcel, Action<Parcel> change) => ReadAsync(async db =>
    {
        change(await db.Parcels.SingleAsync(p => p.Id == parcel.Id));
        return await db.SaveChangesAsync();
    });

    public Task<string> StateAsync(Parcel parcel) => ReadAsync(db => db.Parcels.Where(p => p.Id == parcel.Id).Select(p => p.State).SingleAsync());

    public Task<WorkflowInstance> InstanceAsync(Parcel parcel) => ReadAsync(db => db.Set<WorkflowInstance>().AsNoTracking().SingleAsync(i => i.Id == parcel.Id));

    public Task<WorkflowTask> OpenTaskAsync(Parcel parcel) => ReadAsync(db =>
        db.Set<WorkflowTask>().AsNoTracking().SingleAsync(t => t.InstanceId == parcel.Id && t.AnsweredAt == null && t.WithdrawnAt == null));

    public Task<WorkflowIncident> IncidentAsync(Parcel parcel) => ReadAsync(db =>
        db.Set<WorkflowIncident>().AsNoTracking().SingleAsync(i => i.InstanceId == parcel.Id && i.ResolvedAt == null));

    public Task<List<string>> LedgerAsync(Parcel parcel) => ReadAsync(db =>
        db.Ledger.Where(l => l.ParcelId == parcel.Id).OrderBy(l => l.At).ThenBy(l => l.What).Select(l => l.What).ToListAsync());

    public Task<List<JournalEntry>> JournalAsync(Parcel parcel) => ReadAsync(db =>
        db.Set<JournalEntry>().AsNoTracking().Where(j => j.InstanceId == parcel.Id).OrderBy(j => j.Sequence).ToListAsync());

    public Task<int?> BrokenJournalLineAsync(Parcel parcel) => WithRuntimeAsync(r => r.VerifyJournalAsync(parcel.Id));

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
