using System.Globalization;

namespace BackOffice.Workflows;

/// <summary>Sentences for people: French numbers and dates whatever the machine's culture.</summary>
public static class FrenchText
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(FormattableString text) => text.ToString(Culture);

    /// <summary>"1 salarié", "6 salariés", "0 salarié".</summary>
    public static string Count(int number, string noun) => string.Create(Culture, $"{number:N0} {noun}{(Math.Abs(number) > 1 ? "s" : "")}");
}
