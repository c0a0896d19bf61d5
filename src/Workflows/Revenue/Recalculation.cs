namespace BackOffice.Workflows.Revenue;

/// <summary>
/// What a new estimate does to a year's instalments (R613-1-4 II): it takes effect at the first due date far enough from the request, S being
/// what is called before it and R the new annual amount less S.
/// </summary>
/// <param name="EffectiveOn">Null when no due date of the year is left: nothing changes before the regularisation.</param>
/// <param name="AlreadyCalled">S, the training contribution apart.</param>
/// <param name="Credit">−R when it is positive: refunded only once the real income is known.</param>
/// <param name="Remainder">R that no due date is left to call; claimed by the regularisation.</param>
public sealed record Recalculation(
    DateOnly? EffectiveOn, decimal AlreadyCalled, IReadOnlyList<PlannedInstalment> Before, IReadOnlyList<PlannedInstalment> After,
    decimal Credit, decimal Remainder)
{
    /// <summary>The instalments as they were; a credit there was before is there again.</summary>
    public Recalculation Undone(decimal annualBefore) => this with { After = Before, Credit = Math.Max(0, Before.Sum(i => i.Amount) - annualBefore), Remainder = 0 };

    /// <summary>Example: 15 659 € a year, 12 755 € called, 2 831 € newly due: four instalments of 0 € and a credit of 9 924 €.</summary>
    public static Recalculation Of(IReadOnlyList<PlannedInstalment> before, decimal newAnnual, DateOnly requestedOn, int effectDelayDays)
    {
        var earliest = requestedOn.AddDays(effectDelayDays);
        var called = before.Where(i => i.DueOn < earliest).ToList();
        var left = before.Where(i => i.DueOn >= earliest).Select(i => i.DueOn).ToList();
        var alreadyCalled = called.Sum(i => i.Amount);
        var rest = newAnnual - alreadyCalled;
        var toCall = Math.Max(0, rest);
        return new(
            left.Count > 0 ? left[0] : null, alreadyCalled, before, [.. called, .. InstalmentPlan.Spread(toCall, left)],
            Math.Max(0, -rest), left.Count > 0 ? 0 : toCall);
    }
}
