namespace BackOffice.Web.Pages.Shared.Components;

/// <summary>The four meanings a colour may have, and none: always with an icon and a word.</summary>
public enum Meaning
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}

internal static class Meanings
{
    public static string Tone(this Meaning meaning) => meaning switch
    {
        Meaning.Neutral => "tone-neutral",
        Meaning.Info => "tone-info",
        Meaning.Success => "tone-success",
        Meaning.Warning => "tone-warning",
        Meaning.Danger => "tone-danger",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    public static string Icon(this Meaning meaning) => meaning switch
    {
        Meaning.Neutral => "dash-circle",
        Meaning.Info => "info-circle-fill",
        Meaning.Success => "check-circle-fill",
        Meaning.Warning => "exclamation-triangle-fill",
        Meaning.Danger => "x-octagon-fill",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };
}
