using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// The floor: the rows that the campaign left for each member, written again into a copy of the database by plain
/// Npgsql, one transaction a member, no engine, no rules, no PDF made. What is left above it is the product's own cost.
/// </summary>
internal sealed class HandWrittenBaseline(NpgsqlDataSource source, NpgsqlDataSource target, BenchProgress progress)
{
    private static readonly (string Table, string Of)[] Tables =
    [
        ("contribution.declarations", "id = @id"),
        ("contribution.anomalies", "declaration_id = @id"),
        ("contribution.invoices", "declaration_id = @id"),
        ("document.documents", "subject_id = @id or subject_id in (select id from contribution.invoices where declaration_id = @id)"),
        ("mail.outgoing_mails", "member_id = (select member_id from contribution.declarations where id = @id)"),
        ("workflow.instances", "id = @id"),
        ("workflow.journal", "instance_id = @id"),
        ("workflow.tasks", "instance_id = @id"),
        ("workflow.timers", "instance_id = @id"),
        ("workflow.signals", "instance_id = @id"),
    ];

    public async Task<TimeSpan> RunAsync(CancellationToken ct)
    {
        var ids = await IdsAsync(ct);
        await HandWrittenRows.WriteAsync(target, await ReadAsync([("contribution.campaigns", "true")], Guid.Empty, ct), ct);
        var waiting = new ConcurrentQueue<Guid>(ids);
        var (done, writing) = (0, 0L);
        var workers = Environment.ProcessorCount;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(
            async () =>
            {
                while (waiting.TryDequeue(out var id))
                {
                    var rows = await ReadAsync(Tables, id, ct);
                    var watch = Stopwatch.StartNew();
                    await HandWrittenRows.WriteAsync(target, rows, ct);
                    Interlocked.Add(ref writing, watch.ElapsedTicks);
                    progress.Show("référence", Interlocked.Increment(ref done), ids.Count);
                }
            }, ct)));
        // Reading the rows back is not part of the floor: only the time spent writing counts, shared by the workers.
        return TimeSpan.FromSeconds((double)writing / Stopwatch.Frequency / workers);
    }

    private async Task<List<Guid>> IdsAsync(CancellationToken ct)
    {
        var ids = new List<Guid>();
        await using var command = source.CreateCommand("select id from contribution.declarations");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    private async Task<List<NpgsqlBatchCommand>> ReadAsync(
        IEnumerable<(string Table, string Of)> tables, Guid id, CancellationToken ct)
    {
        var commands = new List<NpgsqlBatchCommand>();
        await using var connection = await source.OpenConnectionAsync(ct);
        foreach (var (table, of) in tables)
        {
#pragma warning disable CA2100 // The names are the constants above.
            await using var command = new NpgsqlCommand($"select * from {table} where {of}", connection);
#pragma warning restore CA2100
            command.Parameters.AddWithValue("id", id);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) commands.Add(HandWrittenRows.Insert(table, reader));
        }

        return commands;
    }
}
