using System.Diagnostics;
using Npgsql;

namespace BackOffice.Benchmarks;

/// <summary>What the engine is measured against: a claim, an effect and a record a step, by hand, one transaction each.</summary>
internal static class HandWrittenBench
{
    public const string Tables = """
        create table by_hand (id uuid primary key, step int not null);
        create index on by_hand (step) where step < 5;
        create table by_hand_ledger (id uuid primary key, case_id uuid not null, step int not null);
        create table by_hand_journal (case_id uuid not null, step int not null, at timestamptz not null, text text not null, primary key (case_id, step));
        """;

    public static async Task<double> RunAsync(string connectionString, int cases, int steps, int workers)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using (var fill = source.CreateCommand("insert into by_hand select gen_random_uuid(), 0 from generate_series(1, $1)"))
        {

            fill.Parameters.Add(new() { Value = cases });
            await fill.ExecuteNonQueryAsync();
        }
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => WorkAsync(source))));
        return cases * steps / watch.Elapsed.TotalSeconds;
    }

    private static async Task WorkAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        while (true)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await using var claim = new NpgsqlCommand("select id, step from by_hand where step < 5 limit 1 for update skip locked", connection);
            Guid id;
            int step;
            await using (var reader = await claim.ExecuteReaderAsync())
            {
                if (!await reader.ReadAsync()) return;
                (id, step) = (reader.GetGuid(0), reader.GetInt32(1) + 1);
            }
            await using var effects = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    new("insert into by_hand_ledger (id, case_id, step) values (gen_random_uuid(), $1, $2)") { Parameters = { new() { Value = id }, new() { Value = step } } },
                    new("insert into by_hand_journal (case_id, step, at, text) values ($1, $2, now(), 'step')") { Parameters = { new() { Value = id }, new() { Value = step } } },
                    new("update by_hand set step = $2 where id = $1") { Parameters = { new() { Value = id }, new() { Value = step } } },
                },
            };
            await effects.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
    }
}
