using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

public sealed class VersionTests(WorkflowWorld world) : IClassFixture<WorkflowWorld>
{
    [Fact]
    public async Task An_instance_keeps_the_version_it_started_with_and_new_ones_take_the_highest()
    {
        await using var old = world.NewNode();
        var first = await old.StartAsync<ParcelDelivery>(new());
        await using var both = NodeOfBothVersions();
        var second = await both.StartAsync<ParcelDelivery>(new());
        Assert.Equal((1, 2), ((await both.InstanceAsync(first)).Version, (await both.InstanceAsync(second)).Version));
        await both.SignalAsync(first, new Weighed(1));
        await both.SignalAsync(second, new Weighed(1));
        Assert.Equal(("weighed", "sorted"), (await both.StateAsync(first), await both.StateAsync(second)));
    }

    [Fact]
    public async Task A_build_that_does_not_know_a_version_leaves_it_to_one_that_does()
    {
        await using var both = NodeOfBothVersions();
        var parcel = await both.StartAsync<ParcelDelivery>(new());
        await both.WithRuntimeAsync(r => r.SignalAllAsync("parcel-delivery", "received", new Weighed(1), WorkflowWorld.Ann, Guid.NewGuid(), [parcel.Id]));
        await world.Node.Dispatcher.RunUntilQuietAsync();
        Assert.Equal("received", await world.Node.StateAsync(parcel));
        await both.Dispatcher.RunUntilQuietAsync();
        Assert.Equal("sorted", await both.StateAsync(parcel));
    }

    [Fact]
    public async Task A_migration_says_what_it_would_do_then_does_it_once()
    {
        var parcel = await world.Node.StartAsync<ParcelDelivery>(new());
        await world.Node.SignalAsync(parcel, new Weighed(1));
        await using var both = NodeOfBothVersions();
        var plan = await both.WithRuntimeAsync(r => r.MigrateAsync(new ToSorted(), WorkflowWorld.Ann));
        Assert.Contains(plan.Moves, m => m is { From: "weighed", To: "sorted", Count: >= 1 });
        Assert.Equal((0, 1), (plan.Moved, (await both.InstanceAsync(parcel)).Version));
        var done = await both.WithRuntimeAsync(r => r.MigrateAsync(new ToSorted(), WorkflowWorld.Ann, dryRun: false));
        await both.Dispatcher.RunUntilQuietAsync();
        Assert.Equal(plan.Moves.Sum(m => m.Count), done.Moved);
        Assert.Equal(("sorted", 2), (await both.StateAsync(parcel), (await both.InstanceAsync(parcel)).Version));
        Assert.Contains(await both.JournalAsync(parcel), j => j is { Kind: JournalKind.Migration, FromState: "weighed", ToState: "sorted" });
        Assert.Null(await both.BrokenJournalLineAsync(parcel));
        Assert.Empty((await both.WithRuntimeAsync(r => r.MigrateAsync(new ToSorted(), WorkflowWorld.Ann))).Moves);
    }

    [Fact]
    public async Task A_migration_that_forgets_a_state_moves_nobody()
    {
        var parcel = await world.Node.StartAsync<ParcelDelivery>(new());
        await world.Node.SignalAsync(parcel, new Weighed(1));
        await using var both = NodeOfBothVersions();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => both.WithRuntimeAsync(r => r.MigrateAsync(new ToNowhere(), WorkflowWorld.Ann, dryRun: false)));
        Assert.Contains("weighed", refused.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await both.InstanceAsync(parcel)).Version);
    }

    private Node NodeOfBothVersions() => world.NewNode(o => Node.Parcels(o).Add<ParcelDelivery2>());

    private sealed class ParcelDelivery2 : Workflow<Parcel>
    {
        protected override void Build(IWorkflowBuilder<Parcel> w)
        {
            w.Define("parcel-delivery", version: 2).StartsIn("received");
            w.In("received", "Reçu").On<Weighed>().GoTo("sorted");
            w.In("sorted", "Trié").On<Delivered>().End();
        }
    }

    private sealed class ToSorted : IWorkflowMigration
    {
        public string Workflow => "parcel-delivery";
        public int From => 1;
        public int To => 2;
        public IReadOnlyDictionary<string, string> States { get; } = new Dictionary<string, string> { ["weighed"] = "sorted" };
    }

    private sealed class ToNowhere : IWorkflowMigration
    {
        public string Workflow => "parcel-delivery";
        public int From => 1;
        public int To => 2;
        public IReadOnlyDictionary<string, string> States { get; } = new Dictionary<string, string>();
    }
}
