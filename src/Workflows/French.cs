using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BackOffice.Workflows;

/// <summary>How the office writes amounts, dates and punctuation, on screens, in mails and in PDFs alike.</summary>
public static partial class French
{
    /// <summary>No-break space: before « : % € » and inside « 14 h 30 ».</summary>
    public const char Space = '\u00A0';

    /// <summary>Narrow no-break space: between thousands and before « ; ! ? ».</summary>
    public const char ThinSpace = '\u202F';

    public static CultureInfo Culture { get; } = OfficeCulture();

    public static TimeZoneInfo Paris { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>A sentence with its figures and dates written the office's way, whatever the machine's culture.</summary>
    public static string Of(FormattableString sentence) => sentence.ToString(Culture);

    /// <summary>« 1 234,56 € », « −2 501,28 € ».</summary>
    public static string Amount(decimal euros) => euros.ToString("N2", Culture) + Space + "€";

    public static string Amount(Money amount) => Amount(amount.Euros);

    /// <summary>« 12 345 ».</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>« 20 % », « 5,5 % » from 0.20 and 0.055.</summary>
    public static string Percent(decimal ratio) => (ratio * 100).ToString("#,##0.##", Culture) + Space + "%";

    /// <summary>« mardi 5 janvier 2027 », « vendredi 1er janvier 2027 ».</summary>
    public static string LongDate(DateOnly day) => day.ToString("dddd", Culture) + " " + Date(day);

    /// <summary>« 5 janvier 2027 ».</summary>
    public static string Date(DateOnly day) =>
        (day.Day == 1 ? "1er" : day.Day.ToString(Culture)) + Space + day.ToString("MMMM yyyy", Culture);

    /// <summary>« 05/01/2027 ».</summary>
    public static string ShortDate(DateOnly day) => day.ToString("dd/MM/yyyy", Culture);

    /// <summary>« 14 h 30 », « 9 h », in Paris.</summary>
    public static string Time(DateTimeOffset instant)
    {
        var there = TimeZoneInfo.ConvertTime(instant, Paris);
        return there.Hour.ToString(Culture) + Space + "h" + (there.Minute == 0 ? "" : Space + there.Minute.ToString("00", Culture));
    }

    /// <summary>« 5 janvier 2027 à 14 h 30 », in Paris.</summary>
    public static string Moment(DateTimeOffset instant) => Date(DayIn(instant)) + " à " + Time(instant);

    /// <summary>« 05/01/2027 14:30 », for dense tables, in Paris.</summary>
    public static string ShortMoment(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, Paris).ToString("dd/MM/yyyy HH:mm", Culture);

    public static DateOnly DayIn(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Paris).DateTime);

    /// <summary>« 1 salarié », « 0 salarié », « 6 salariés ».</summary>
    public static string Count(long number, string one, string? many = null) =>
        Number(number) + Space + (Math.Abs(number) >= 2 ? many ?? one + "s" : one);

    /// <summary>
    /// Puts the no-break spaces a French sentence wants: before « : ; ? ! € % », inside guillemets, in « 9 h », and between the thousands of an
    /// amount, which a rule book's sentence writes in one go: « 24568 € ».
    /// </summary>
    public static string Punctuate(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            result.Append(text[i] == ' ' && (next is ':' or ';' or '?' or '!' or '€' or '%' or '»' || (i > 0 && (text[i - 1] == '«' || (next == 'h' && char.IsDigit(text[i - 1])))))
                ? Space
                : text[i]);
        }

        return WholeEuros().Replace(result.ToString(), whole => long.Parse(whole.ValueSpan, Culture).ToString("N0", Culture));
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N},.\-\u00A0\u202F])[0-9]{4,15}(?=(?:,[0-9]+)?\u00A0€)")]
    private static partial Regex WholeEuros();

    private static CultureInfo OfficeCulture()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("fr-FR").Clone();
        // Fixed here, so that the machine's ICU version never changes what an invoice prints.
        culture.NumberFormat.NumberGroupSeparator = culture.NumberFormat.CurrencyGroupSeparator = ThinSpace.ToString();
        culture.NumberFormat.NegativeSign = "−";
        culture.NumberFormat.NumberDecimalSeparator = culture.NumberFormat.CurrencyDecimalSeparator = ",";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        return CultureInfo.ReadOnly(culture);
    }
}
