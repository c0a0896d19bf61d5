namespace BackOffice.Engine.Rules;

/// <summary>The members each kind of value has, for messages that say what could have been written.</summary>
internal static class Methods
{
    public static readonly string[] Functions =
        ["iif", "np", "date", "years", "months", "days", "RoundHalfUp", "RoundHalfEven", "Math.Abs", "Math.Min", "Math.Max", "Math.Floor", "Math.Ceiling", "Math.Truncate", "Math.Round", "Interpolate", "string.IsNullOrEmpty", "string.IsNullOrWhiteSpace"];

    public static string[] NamesFor(RuleType type) => type.Kind switch
    {
        RuleKind.Text => ["Length", "Contains", "StartsWith", "EndsWith", "Trim", "ToUpper", "ToLower", "Substring"],
        RuleKind.Date => ["Year", "Month", "Day", "AddDays", "AddMonths", "AddYears"],
        RuleKind.List => ["Count", "Any", "All", "Contains", "Sum", "Min", "Max", "Where"],
        RuleKind.Number or RuleKind.Flag => type.Optional ? ["HasValue", "Value"] : ["aucun"],
        _ => ["aucun"],
    };
}
