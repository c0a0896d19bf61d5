using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using BackOffice.Engine.Rules;
using Npgsql;
using NpgsqlTypes;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>A population whose facts are a C# record: the same one the office's own decision asks the book with.</summary>
internal abstract class Population<TFacts> : Population
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The outputs that decide: a subject changes when one of them does.</summary>
    public abstract IReadOnlyList<string> Decided { get; }

    protected abstract SubjectQuery Query { get; }

    /// <summary>The decision in few words, by which changes are counted: "SIR". Null where every subject has its own.</summary>
    public virtual string? Group(RuleOutput output) => null;

    /// <summary>The whole decision in words.</summary>
    public abstract string Words(RuleOutput output);

    public abstract decimal Value(RuleOutput output);

    /// <summary>Adds one subject's part to the sums of <see cref="Population.Totals"/>.</summary>
    public abstract void AddTo(decimal[] sums, RuleOutput output);

    /// <summary>The facts without what could point at a person; they still decide alike.</summary>
    protected virtual TFacts WithoutPerson(TFacts facts, DateOnly day) => facts;

    public override Task<EffectTally> ReplayAsync(ReplayOrder order, CancellationToken ct) => new EffectReplay<TFacts>(this, order).RunAsync(ct);

    public override async Task<RealFacts?> FactsOfAsync(NpgsqlConnection connection, Guid subject, int year, CancellationToken ct)
    {
        // The year comes from an address: it may be none at all.
        if (year < DateOnly.MinValue.Year || year > DateOnly.MaxValue.Year) return null;
        var day = Day(year);
        await foreach (var one in ReadAsync(connection, year, subject, ct))
            return new(one.Reference, day, JsonSerializer.Serialize(WithoutPerson(one.Facts, day), Json));
        return null;
    }

    public override async Task<long> CountAsync(NpgsqlConnection connection, int year, CancellationToken ct)
    {
        await using var command = Command(connection, Query.Count, year);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>All of a year, or the one asked for if it is of that year; in the order the database gives them, one connection, bounded memory.</summary>
    public async IAsyncEnumerable<Subject<TFacts>> ReadAsync(NpgsqlConnection connection, int year, Guid? only, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var command = Command(connection, Query.Read, year);
        command.Parameters.Add(new() { Value = only is { } id ? id : DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) yield return SubjectOf(reader, year);
    }

    /// <summary>What the query's year is compared with.</summary>
    protected virtual object Moment(int year) => year;

    protected abstract Subject<TFacts> SubjectOf(NpgsqlDataReader row, int year);

    private NpgsqlCommand Command(NpgsqlConnection connection, string sql, int year)
    {
#pragma warning disable CA2100 // The texts are constants of the populations.
        var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(Moment(year));
        return command;
    }
}
