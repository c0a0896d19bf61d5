using Npgsql;

namespace BackOffice.Workflows.Tests.Privacy;

/// <summary>Looks for a word in every column of text of every table: what an auditor with a copy of the database would do.</summary>
internal static class TextScan
{
    public static async Task<IReadOnlyList<string>> FindAsync(NpgsqlDataSource source, string word)
    {
        var found = new List<string>();
        foreach (var (table, column) in await ColumnsAsync(source))
        {
            var sql = $"select count(*) from {table} where strpos(lower({column}::text), lower($1)) > 0";
            await using var command = source.CreateCommand(sql);
            command.Parameters.Add(new NpgsqlParameter { Value = word });
            if (await command.ExecuteScalarAsync() is > 0L) found.Add($"{table}.{column}");
        }

        return found;
    }

    private static async Task<IReadOnlyList<(string Table, string Column)>> ColumnsAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("""
            select format('%I.%I', c.table_schema, c.table_name), format('%I', c.column_name)
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
                and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY')
            """);
        var columns = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) columns.Add((reader.GetString(0), reader.GetString(1)));
        return columns;
    }
}
