namespace BackOffice.Workflows.Revenue;

/// <summary>What the books self-employed-definitive and self-employed-provisional are asked.</summary>
/// <param name="Activity">The activity's key: artisan, commercant, plnr.</param>
/// <param name="Income">Net income on the scale of 2024, gross income on the reform; negative counts for 0.</param>
/// <param name="Basis">What the base rests on: <see cref="IncomeBasis"/>.</param>
/// <param name="CollaboratingSpouse">A conjoint collaborateur works along: the training contribution is higher.</param>
public sealed record SelfEmployedFacts(string Activity, decimal Income, string Basis, bool CollaboratingSpouse)
{
    public static SelfEmployedFacts On(SelfEmployedActivity activity, decimal income) => new(activity.Key(), income, IncomeBasis.Income, false);
}

/// <summary>The three things a base can rest on; the books declare the same words.</summary>
public static class IncomeBasis
{
    /// <summary>The income given.</summary>
    public const string Income = "income";

    /// <summary>Years 1 and 2: 19 % of the annual ceiling, whatever the income.</summary>
    public const string Flat = "flat";

    /// <summary>Nothing was declared: the income given is the mean of the last two years' bases.</summary>
    public const string Undeclared = "undeclared";
}
