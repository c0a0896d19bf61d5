using BackOffice.Engine.Rules;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Whom a book decides about: read in one go whatever their number, or one alone.</summary>
internal abstract class Population
{
    public abstract string Book { get; }

    /// <summary>"déclaration".</summary>
    public abstract string One { get; }

    /// <summary>What the difference of one subject is counted in: "Montant TTC", "€".</summary>
    public abstract (string Words, string? Unit) Measure { get; }

    /// <summary>The sums shown before and after.</summary>
    public abstract IReadOnlyList<(string Words, string? Unit)> Totals { get; }

    /// <summary>The day that picks the version and the facts of a year.</summary>
    public virtual DateOnly Day(int year) => new(year, 1, 1);

    public abstract Task<long> CountAsync(NpgsqlConnection connection, int year, CancellationToken ct);

    /// <summary>Both versions on every subject of the year; who changes is handed over as it is found.</summary>
    public abstract Task<EffectTally> ReplayAsync(ReplayOrder order, CancellationToken ct);

    /// <summary>One subject's facts as the book is asked them, with what could point at a person removed; null when it is no more, or not of that year.</summary>
    public abstract Task<RealFacts?> FactsOfAsync(NpgsqlConnection connection, Guid subject, int year, CancellationToken ct);

    public virtual PriceCheck? PriceOf(RuleVersion version, int year, EffectTally tally) => null;
}

/// <summary>Facts that happened, fit for a cases file.</summary>
/// <param name="Reference">What people quote, when it is not a person: the declaration's number.</param>
/// <param name="Day">The day that picks the version.</param>
/// <param name="Json">The facts, in the format of a cases file.</param>
public sealed record RealFacts(string? Reference, DateOnly Day, string Json);

/// <summary>What is asked of a replay.</summary>
internal sealed record ReplayOrder(
    NpgsqlConnection Reading, int Year, RuleVersion Before, RuleVersion After, Func<IReadOnlyList<EffectChange>, CancellationToken, ValueTask> Changes, Action<int> Done);

/// <summary>One declaration or person with the facts a book is asked.</summary>
internal readonly record struct Subject<TFacts>(Guid Id, Guid? MemberId, string? Reference, TFacts Facts);
