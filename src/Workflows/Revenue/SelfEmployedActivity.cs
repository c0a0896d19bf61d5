namespace BackOffice.Workflows.Revenue;

/// <summary>What the self-employed person does; a profession libérale non réglementée pays what a commerçant pays.</summary>
public enum SelfEmployedActivity
{
    Artisan,
    Merchant,
    LiberalProfession,
}

/// <summary>The words the rule books and the verbs know each activity by.</summary>
public static class SelfEmployedActivities
{
    private static readonly (SelfEmployedActivity Activity, string Key, string French)[] Table =
    [
        (SelfEmployedActivity.Artisan, "artisan", "Artisan"),
        (SelfEmployedActivity.Merchant, "commercant", "Commerçant"),
        (SelfEmployedActivity.LiberalProfession, "plnr", "Profession libérale non réglementée"),
    ];

    public static IReadOnlyList<string> Keys { get; } = [.. Table.Select(row => row.Key)];

    public static string Key(this SelfEmployedActivity activity) => Table.First(row => row.Activity == activity).Key;

    public static string French(this SelfEmployedActivity activity) => Table.First(row => row.Activity == activity).French;

    public static SelfEmployedActivity? FromKey(string? key)
    {
        foreach (var row in Table)
        {
            if (row.Key == key) return row.Activity;
        }

        return null;
    }
}
