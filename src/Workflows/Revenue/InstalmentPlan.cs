namespace BackOffice.Workflows.Revenue;

/// <summary>One call for money: a due date and whole euros.</summary>
public sealed record PlannedInstalment(DateOnly DueOn, decimal Amount);

/// <summary>Spreads whole euros over due dates: the sum is exact, the odd euros go to the first ones (8 823 over twelve: 736×3, 735×9).</summary>
public static class InstalmentPlan
{
    public static IReadOnlyList<PlannedInstalment> Spread(decimal euros, IReadOnlyList<DateOnly> dueDates)
    {
        if (dueDates.Count == 0) return [];
        var share = Math.Floor(euros / dueDates.Count);
        var odd = euros - (share * dueDates.Count);
        return [.. dueDates.Select((on, i) => new PlannedInstalment(on, share + (i < odd ? 1 : 0)))];
    }
}
