using System.Globalization;
using BackOffice.Engine.Workflows;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>
/// A process of its own with a workload in closed form: so many relays, five steps each, a ledger row a step. Everything
/// it does may be repeated; whatever moment it is killed at, the next one goes on.
/// </summary>
internal static class Worker
{
    private static readonly Guid SecondLeg = new("00000000-0000-0000-0000-00000000000a");

    public static Task<int> RunAsync(string[] job) => job switch
    {
        ["relay", var connection, var first, var count] => RelayAsync(connection, Number(first), Number(count)),
        ["dispatch", var connection] => DispatchAsync(connection),
        _ => throw new ArgumentException("worker relay CONNECTION FIRST COUNT | worker dispatch CONNECTION"),
    };

    /// <summary>The id of the nth thing of a kind: the same in every process.</summary>
    public static Guid Id(int kind, int n) => new(kind, 0, 0, 0, 0, 0, 0, (byte)(n >> 24), (byte)(n >> 16), (byte)(n >> 8), (byte)n);

    private static async Task<int> RelayAsync(string connection, int first, int count)
    {
        // Fifty random deaths may well hit one relay three times in a row.
        await using var node = NewNode(connection, maxDeaths: 50);
        await node.ReadAsync(db => db.Parcels.AnyAsync());
        Console.WriteLine("ready");
        for (var n = first; n < first + count; n++)
        {
            var parcel = new Parcel { Id = Id(1, n) };
            await node.ActAsync((db, r) =>
            {
                r.Once(Id(2, n));
                db.Add(parcel);
                r.Start<Relay>(parcel, WorkflowWorld.Ann);
            });
            await node.ActAsync(r =>
            {
                r.Once(Id(3, n));
                r.Signal(parcel.Id, new Counted(1), Id(4, n), WorkflowWorld.Ann);
            });
        }
        do
        {
            await node.Dispatcher.RunOnceAsync(max: 20);
            await node.WithRuntimeAsync(r => r.SignalAllAsync("relay", "leg-4", new Counted(1), WorkflowWorld.Ann, SecondLeg));
        }
        while (await node.ReadAsync(db => db.Set<WorkflowInstance>().AnyAsync(i => i.Status == InstanceStatus.Waiting)));
        return 0;
    }

    private static async Task<int> DispatchAsync(string connection)
    {
        await using var node = NewNode(connection);
        await node.Dispatcher.RunUntilQuietAsync();
        return 0;
    }

    private static Node NewNode(string connection, int maxDeaths = 3) =>
        new(connection, TimeProvider.System, o => (Node.Parcels(o).MaxAttempts, o.MaxDeaths) = (10, maxDeaths));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
