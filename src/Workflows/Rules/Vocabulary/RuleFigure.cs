namespace BackOffice.Workflows.Rules.Vocabulary;

/// <summary>A figure of a book as people read it: « 1 740,00 € HT », « 19 % », « 450 heures ».</summary>
public static class RuleFigure
{
    /// <summary>A whole number without a unit may be a year or a threshold of people: it stays as written.</summary>
    /// <param name="saysUnit">False when the unit is said elsewhere in the sentence: « 1 740,00 ».</param>
    public static string Of(decimal value, string? unit, bool saysUnit = true)
    {
        if (unit is null && value.Scale == 0) return value.ToString(French.Culture);
        var isEuros = unit?.StartsWith('€') == true;
        var decimals = isEuros && value.Scale > 0 ? Math.Max(2, (int)value.Scale) : value.Scale;
        var figure = value.ToString(FormattableString.Invariant($"N{decimals}"), French.Culture);
        return unit is null || !saysUnit ? figure : figure + French.Space + unit;
    }
}
