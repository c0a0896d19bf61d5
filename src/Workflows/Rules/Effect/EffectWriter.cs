using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Copies who changes into the run's own table, in one transaction: a run killed half-way leaves no half result.</summary>
internal sealed class EffectWriter : IAsyncDisposable
{
    private const string Copy = """
        copy rule.effect_changes (run_id, rank, subject_id, member_id, reference, before, after, value_before, value_after, difference, error) from stdin (format binary)
        """;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;
    private readonly Guid _run;
    private NpgsqlBinaryImporter? _importer;
    private long _rank;

    private EffectWriter(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid run) => (_connection, _transaction, _run) = (connection, transaction, run);

    public static async Task<EffectWriter> OpenAsync(NpgsqlDataSource source, Guid run, CancellationToken ct)
    {
        var connection = await source.OpenConnectionAsync(ct);
        return new(connection, await connection.BeginTransactionAsync(ct), run);
    }

    public async ValueTask WriteAsync(IReadOnlyList<EffectChange> changes, CancellationToken ct)
    {
        _importer ??= await _connection.BeginBinaryImportAsync(Copy, ct);
        foreach (var change in changes)
        {
            await _importer.StartRowAsync(ct);
            await _importer.WriteAsync(_run, NpgsqlDbType.Uuid, ct);
            await _importer.WriteAsync(++_rank, NpgsqlDbType.Bigint, ct);
            await _importer.WriteAsync(change.SubjectId, NpgsqlDbType.Uuid, ct);
            await OrNullAsync(change.MemberId, NpgsqlDbType.Uuid, ct);
            await OrNullAsync(change.Reference, ct);
            await OrNullAsync(change.Before, ct);
            await OrNullAsync(change.After, ct);
            await OrNullAsync(change.ValueBefore, NpgsqlDbType.Numeric, ct);
            await OrNullAsync(change.ValueAfter, NpgsqlDbType.Numeric, ct);
            await _importer.WriteAsync(change.Difference, NpgsqlDbType.Numeric, ct);
            await OrNullAsync(change.Error, ct);
        }
    }

    /// <summary>Everything is handed over: how the differences spread, and the rows are there for good.</summary>
    public async Task<IReadOnlyList<EffectBin>> FinishAsync(CancellationToken ct)
    {
        if (_importer is null) return [];
        await _importer.CompleteAsync(ct);
        await _importer.DisposeAsync();
        _importer = null;
        var bins = await BinsAsync(ct);
        await _transaction.CommitAsync(ct);
        return bins;
    }

    public async ValueTask DisposeAsync()
    {
        if (_importer is not null) await _importer.DisposeAsync();
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<IReadOnlyList<EffectBin>> BinsAsync(CancellationToken ct)
    {
        var (smallest, largest) = (0m, 0m);
        await using (var ends = Command("select coalesce(min(difference), 0), coalesce(max(difference), 0) from rule.effect_changes where run_id = $1 and error is null"))
        await using (var reader = await ends.ExecuteReaderAsync(ct))
        {
            if (await reader.ReadAsync(ct)) (smallest, largest) = (reader.GetDecimal(0), reader.GetDecimal(1));
        }

        if (EffectBins.Width(smallest, largest) is not (> 0 and var width)) return [];
        await using var spread = Command("select floor(difference / $2), count(*) from rule.effect_changes where run_id = $1 and error is null group by 1");
        spread.Parameters.AddWithValue(width);
        var counts = new SortedDictionary<decimal, long>();
        await using (var reader = await spread.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct)) counts[reader.GetDecimal(0)] = reader.GetInt64(1);
        }

        var (first, last) = (counts.Keys.First(), counts.Keys.Last());
        return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => new EffectBin((first + i) * width, (first + i + 1) * width, counts.GetValueOrDefault(first + i)))];
    }

    private NpgsqlCommand Command(string sql)
    {
#pragma warning disable CA2100 // The texts are those above.
        var command = new NpgsqlCommand(sql, _connection, _transaction);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(_run);
        return command;
    }

    private Task OrNullAsync<T>(T? value, NpgsqlDbType type, CancellationToken ct) where T : struct =>
        value is { } given ? _importer!.WriteAsync(given, type, ct) : _importer!.WriteNullAsync(ct);

    private Task OrNullAsync(string? value, CancellationToken ct) =>
        value is null ? _importer!.WriteNullAsync(ct) : _importer!.WriteAsync(value, NpgsqlDbType.Text, ct);
}
