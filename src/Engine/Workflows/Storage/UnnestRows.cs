using System.Globalization;
using Npgsql;

namespace BackOffice.Engine.Workflows.Storage;

/// <summary>
/// Many rows in one statement: a column is an array parameter, the statement reads "from unnest(…)". One round trip
/// and one plan for a batch of any size.
/// </summary>
internal sealed class UnnestRows<T>(IReadOnlyList<T> rows)
{
    private readonly List<(string Name, string Type, string? Cast, object Values)> columns = [];

    public UnnestRows<T> Column<TValue>(string name, string type, Func<T, TValue> value, string? cast = null)
    {
        var values = new TValue[rows.Count];
        for (var i = 0; i < values.Length; i++) values[i] = value(rows[i]);
        columns.Add((name, type, cast, values));
        return this;
    }

    public NpgsqlBatchCommand Insert(string table, string onConflict = "")
    {
        var names = string.Join(", ", columns.Select(c => c.Name));
        return Command($"insert into workflow.{table} ({names}) select {Selected("r.")} from {Source()} {onConflict}");
    }

    /// <summary>Updates by the first columns, as many as told, and sets the others.</summary>
    public NpgsqlBatchCommand Update(string table, int keys)
    {
        var set = string.Join(", ", columns.Skip(keys).Select(c => $"{c.Name} = {Value(c, "r.")}"));
        var on = string.Join(" and ", columns.Take(keys).Select(c => $"t.{c.Name} = r.{c.Name}"));
        return Command($"update workflow.{table} t set {set} from {Source()} where {on}");
    }

    private string Selected(string prefix) => string.Join(", ", columns.Select(c => Value(c, prefix)));

    private static string Value((string Name, string Type, string? Cast, object Values) c, string prefix) =>
        prefix + c.Name + (c.Cast is null ? "" : "::" + c.Cast);

    private string Source()
    {
        var arrays = columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"${i + 1}::{c.Type}[]"));
        return $"unnest({string.Join(", ", arrays)}) as r({string.Join(", ", columns.Select(c => c.Name))})";
    }

    private NpgsqlBatchCommand Command(string sql)
    {
        // Only table and column names written in this folder are ever put in the text; every value is a parameter.
#pragma warning disable CA2100
        var command = new NpgsqlBatchCommand(sql);
#pragma warning restore CA2100
        foreach (var column in columns) command.Parameters.Add(new NpgsqlParameter { Value = column.Values });
        return command;
    }
}
