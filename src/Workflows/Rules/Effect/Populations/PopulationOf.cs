using System.Text.Encodings.Web;
using System.Text.Json;
using BackOffice.Engine.Rules;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>A population whose facts are a C# record: the same one the office's own decision asks the book with.</summary>
internal abstract class Population<TFacts> : Population
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The outputs that decide: a subject changes when one of them does.</summary>
    public abstract IReadOnlyList<string> Decided { get; }

    /// <summary>In the order the database gives them, one connection, bounded memory.</summary>
    public abstract IAsyncEnumerable<Subject<TFacts>> ReadAsync(NpgsqlConnection connection, Scope scope, CancellationToken ct);

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
        await foreach (var one in ReadAsync(connection, new Scope(year, subject), ct))
        {
            var day = Day(YearOf(one.Facts) ?? year);
            return new(one.Reference, day, JsonSerializer.Serialize(WithoutPerson(one.Facts, day), Json));
        }

        return null;
    }

    /// <summary>The year the facts themselves name, if they do.</summary>
    protected virtual int? YearOf(TFacts facts) => null;

    protected static async Task<long> CountAsync(NpgsqlConnection connection, string sql, object parameter, CancellationToken ct)
    {
#pragma warning disable CA2100 // The text is a constant of the population.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.Parameters.AddWithValue(parameter);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
