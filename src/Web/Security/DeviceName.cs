namespace BackOffice.Web.Security;

/// <summary>"Firefox sur Windows": enough for a person to know their own browser again, nothing that follows them.</summary>
public static class DeviceName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chromium/", "Chromium"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var (browser, system) = (Named(Browsers, userAgent), Named(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => "Appareil inconnu",
            (not null, null) => browser,
            (null, not null) => $"Navigateur sur {system}",
            _ => $"{browser} sur {system}",
        };
    }

    private static string? Named((string Mark, string Name)[] table, string? userAgent) =>
        table.FirstOrDefault(row => userAgent?.Contains(row.Mark, StringComparison.Ordinal) == true).Name;
}
