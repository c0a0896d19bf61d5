using Npgsql;

namespace BackOffice.Web.Commands.Bench;

/// <summary>Rows written by plain Npgsql: what any engine is measured against.</summary>
internal static class HandWrittenRows
{
    public static NpgsqlBatchCommand Insert(string table, NpgsqlDataReader row)
    {
        var names = string.Join(", ", Columns(row).Select(c => Name(row, c)));
        var places = string.Join(", ", Columns(row).Select(Place));
        return Filled(new NpgsqlBatchCommand($"insert into {table} ({names}) values ({places})"), row);
    }

    /// <summary>Every column of the row that has this <c>id</c>.</summary>
    public static NpgsqlBatchCommand Update(string table, NpgsqlDataReader row)
    {
        var sets = string.Join(", ", Columns(row).Select(c => $"{Name(row, c)} = {Place(c)}"));
        return Filled(new NpgsqlBatchCommand($"update {table} set {sets} where id = {Place(row.GetOrdinal("id"))}"), row);
    }

    /// <summary>In one transaction, in one round trip.</summary>
    public static async Task WriteAsync(NpgsqlDataSource target, List<NpgsqlBatchCommand> rows, CancellationToken ct)
    {
        await using var connection = await target.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var row in rows) batch.BatchCommands.Add(row);
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static IEnumerable<int> Columns(NpgsqlDataReader row) => Enumerable.Range(0, row.FieldCount);

    /// <summary>Quoted: a column may be called "on".</summary>
    private static string Name(NpgsqlDataReader row, int column) => $"\"{row.GetName(column)}\"";

    private static string Place(int column) => FormattableString.Invariant($"${column + 1}");

    private static NpgsqlBatchCommand Filled(NpgsqlBatchCommand command, NpgsqlDataReader row)
    {
        foreach (var column in Columns(row)) command.Parameters.Add(new NpgsqlParameter { Value = row.GetValue(column), DataTypeName = row.GetDataTypeName(column) });
        return command;
    }
}
