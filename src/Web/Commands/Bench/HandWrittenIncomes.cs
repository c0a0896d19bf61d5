using System.Diagnostics;
using Npgsql;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// The floor: the rows that the yearly file left, written again into a copy of the database as it was before, by plain Npgsql, one transaction a
/// hundred members, no engine, no rules, no mail composed. What is left above it is the product's own cost.
/// </summary>
internal sealed class HandWrittenIncomes(NpgsqlDataSource source, NpgsqlDataSource target, BenchProgress progress)
{
    private const int PerBatch = 100;

    private static readonly (string Table, string Of)[] Tables =
    [
        ("revenue.incomes", "file_id = any(@files)"),
        ("revenue.regularisations", "file_id = any(@files)"),
        ("revenue.schedules", "file_id = any(@files)"),
        ("revenue.instalments", "schedule_id in (select id from revenue.schedules where file_id = any(@files))"),
        ("document.documents", "member_id in (select member_id from revenue.files where id = any(@files))"),
        ("mail.outgoing_mails", "member_id in (select member_id from revenue.files where id = any(@files))"),
    ];

    public async Task<TimeSpan> RunAsync(CancellationToken ct)
    {
        var files = await FilesAsync(ct);
        var (done, writing) = (0, new Stopwatch());
        foreach (var batch in files.Chunk(PerBatch))
        {
            var rows = await ChangesAsync(batch, ct);
            // Reading the rows back is not part of the floor: only the time spent writing counts.
            writing.Start();
            await HandWrittenRows.WriteAsync(target, rows, ct);
            writing.Stop();
            progress.Show("référence", done += batch.Length, files.Count);
        }

        return writing.Elapsed;
    }

    private async Task<List<Guid>> FilesAsync(CancellationToken ct)
    {
        var ids = new List<Guid>();
        await using var command = source.CreateCommand("select id from revenue.files order by id");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    /// <summary>New rows are inserted, changed ones updated, and those the file left alone are left alone.</summary>
    private async Task<List<NpgsqlBatchCommand>> ChangesAsync(Guid[] files, CancellationToken ct)
    {
        var changes = new List<NpgsqlBatchCommand>();
        foreach (var (table, of) in Tables)
        {
            var (before, after) = (await DigestsAsync(target, table, of, files, ct), await DigestsAsync(source, table, of, files, ct));
            await using var command = Command(source, $"select * from {table} where {of}", files);
            await using var row = await command.ExecuteReaderAsync(ct);
            while (await row.ReadAsync(ct))
            {
                var id = row.GetGuid(row.GetOrdinal("id"));
                if (!before.TryGetValue(id, out var was)) changes.Add(HandWrittenRows.Insert(table, row));
                else if (was != after[id]) changes.Add(HandWrittenRows.Update(table, row));
            }
        }

        return changes;
    }

    private static async Task<Dictionary<Guid, string>> DigestsAsync(NpgsqlDataSource on, string table, string of, Guid[] files, CancellationToken ct)
    {
        var digests = new Dictionary<Guid, string>();
        await using var command = Command(on, $"select id, md5(t::text) from {table} t where {of}", files);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) digests.Add(row.GetGuid(0), row.GetString(1));
        return digests;
    }

    private static NpgsqlCommand Command(NpgsqlDataSource on, string sql, Guid[] files)
    {
#pragma warning disable CA2100 // The names are the constants above.
        var command = on.CreateCommand(sql);
#pragma warning restore CA2100
        command.Parameters.AddWithValue("files", files);
        return command;
    }
}
