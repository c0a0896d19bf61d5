namespace BackOffice.Workflows.Revenue;

/// <summary>When instalments fall due; the self-employed choose, once a year.</summary>
public enum Rhythm
{
    MonthlyOnThe5th,
    MonthlyOnThe20th,
    Quarterly,
}

/// <summary>The words the rule book and the verbs know each rhythm by.</summary>
public static class Rhythms
{
    private static readonly (Rhythm Rhythm, string Key, string French)[] Table =
    [
        (Rhythm.MonthlyOnThe5th, "monthly-5", "Chaque mois, le 5"),
        (Rhythm.MonthlyOnThe20th, "monthly-20", "Chaque mois, le 20"),
        (Rhythm.Quarterly, "quarterly", "Chaque trimestre : 5 février, 5 mai, 5 août, 5 novembre"),
    ];

    public static IReadOnlyList<string> Keys { get; } = [.. Table.Select(row => row.Key)];

    public static string Key(this Rhythm rhythm) => Table.First(row => row.Rhythm == rhythm).Key;

    public static string French(this Rhythm rhythm) => Table.First(row => row.Rhythm == rhythm).French;

    public static Rhythm? FromKey(string? key)
    {
        foreach (var row in Table)
        {
            if (row.Key == key) return row.Rhythm;
        }

        return null;
    }
}
