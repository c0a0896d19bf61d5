namespace BackOffice.Workflows.Rules.Effect;

/// <summary>What a replay found, in figures.</summary>
/// <param name="Subjects">Declarations or people replayed.</param>
/// <param name="Changed">Those decided otherwise.</param>
/// <param name="Errors">Those the version cannot decide.</param>
/// <param name="ErrorsBefore">Those the version in force cannot decide either.</param>
/// <param name="Totals">Sums before and after.</param>
/// <param name="Moves">From which decision to which, the most frequent first.</param>
/// <param name="Bins">How the differences spread.</param>
/// <param name="ErrorKinds">Each message with how often it came.</param>
/// <param name="Price">For the tariff: the 80–120 % check.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record EffectSummary(
    long Subjects, long Changed, long Errors, long ErrorsBefore, IReadOnlyList<EffectTotal> Totals, IReadOnlyList<EffectMove> Moves,
    IReadOnlyList<EffectBin> Bins, IReadOnlyList<EffectErrorKind> ErrorKinds, PriceCheck? Price, double Seconds);

/// <param name="Words">"Montant TTC".</param>
/// <param name="Unit">"€", or null for a count.</param>
/// <param name="Before">With the version in force.</param>
/// <param name="After">With the version replayed.</param>
public sealed record EffectTotal(string Words, string? Unit, decimal Before, decimal After)
{
    public decimal Difference => After - Before;
}

public sealed record EffectMove(string Before, string After, long Count);

/// <summary>Differences from one bound (included) to the other (not included).</summary>
public sealed record EffectBin(decimal From, decimal To, long Count);

public sealed record EffectErrorKind(string Message, long Count);

/// <summary>
/// Code du travail L4622-6 and D4622-27-4: the contribution per person stays between 80 % and 120 % of the national average, unless the
/// general assembly votes an exception.
/// </summary>
/// <param name="UnitPrice">Price per person, excluding tax, of the version.</param>
/// <param name="PerPerson">What the replayed declarations pay per person, excluding tax.</param>
/// <param name="NationalAverage">Null while none is published for the year.</param>
/// <param name="LowerBound">80 % of it.</param>
/// <param name="UpperBound">120 % of it.</param>
public sealed record PriceCheck(decimal UnitPrice, decimal? PerPerson, decimal? NationalAverage, decimal? LowerBound, decimal? UpperBound)
{
    /// <summary>Null when there is no average to compare with.</summary>
    public bool? IsWithin => LowerBound is { } lower && UpperBound is { } upper
        ? UnitPrice >= lower && UnitPrice <= upper && (PerPerson is not { } paid || (paid >= lower && paid <= upper))
        : null;
}
