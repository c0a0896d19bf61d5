namespace BackOffice.Workflows.Settings;

/// <summary>Limits as people read them.</summary>
public static class LimitWords
{
    /// <summary>« 72 heures », « 1 jour », « 5 fois ».</summary>
    public static string Shown(this Limit limit, int value) => limit.Unit switch
    {
        LimitUnit.Minutes => French.Count(value, "minute"),
        LimitUnit.Hours => French.Count(value, "heure"),
        LimitUnit.Days => French.Count(value, "jour"),
        LimitUnit.Years => French.Count(value, "an"),
        LimitUnit.Times => French.Count(value, "fois", "fois"),
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    /// <summary>« de 1 à 240 heures ».</summary>
    public static string Bounds(this Limit limit) => $"de {French.Number(limit.Least)} à {limit.Shown(limit.Most)}";
}
