namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Round widths for a histogram: 1, 2 or 5 times a power of ten, a dozen bars at most, zero always between two bars.</summary>
internal static class EffectBins
{
    private const int Most = 12;

    /// <returns>The width of a bar; 0 when there is nothing to spread.</returns>
    public static decimal Width(decimal smallest, decimal largest)
    {
        if (largest == smallest) return largest == 0 ? 0 : WidthFor(Math.Abs(largest) / 4);
        return WidthFor((largest - smallest) / (Most - 1));
    }

    private static decimal WidthFor(decimal atLeast)
    {
        var power = 0.01m;
        while (power * 10 <= atLeast) power *= 10;
        foreach (var factor in new[] { 1, 2, 5, 10 })
        {
            if (power * factor >= atLeast) return power * factor;
        }

        return power * 10;
    }
}
