using System.Globalization;
using System.Text.RegularExpressions;
using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>What an expression that is one constant holds.</summary>
internal enum LiteralKind
{
    Number,
    Text,
    Flag,
    Date,
    Null,
    Expression,
}

/// <summary>A constant of an expression, as people read and type it.</summary>
/// <param name="Kind">What it is; <see cref="LiteralKind.Expression"/> for anything else.</param>
/// <param name="Shown">As a control shows it: « 116,00 », « oui », « 31/01/2026 ».</param>
/// <param name="Decimals">Digits after the point, kept when the amount changes: 116.00 becomes 118.00, not 118.</param>
internal sealed partial record Literal(LiteralKind Kind, string Shown, int Decimals = 0)
{
    public static readonly Literal FreeNumber = new(LiteralKind.Number, "");
    public static readonly Literal FreeText = new(LiteralKind.Text, "");
    public static readonly Literal FreeFlag = new(LiteralKind.Flag, "");

    public static Literal Of(string expression)
    {
        var text = expression.Trim();
        if (Number().IsMatch(text)) return new(LiteralKind.Number, text.Replace('.', ','), text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0);
        if (text is "true" or "false") return new(LiteralKind.Flag, text);
        if (text == "null") return new(LiteralKind.Null, "");
        if (TextOf(text) is { } words) return new(LiteralKind.Text, words);
        if (Day().Match(text) is { Success: true } day && DateOnly.TryParseExact(day.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return new(LiteralKind.Date, French.ShortDate(date));
        return new(LiteralKind.Expression, expression);
    }

    /// <summary>What was typed, written as this constant is.</summary>
    public string Like(string typed) => Kind switch
    {
        LiteralKind.Number => NumberOf(typed, Decimals) ?? throw new NotWritable("Saisissez un nombre, par exemple 116,00."),
        LiteralKind.Flag => FlagOf(typed) ?? throw new NotWritable("Choisissez oui ou non."),
        LiteralKind.Text => JsonText.Quote(typed),
        LiteralKind.Date => DateOf(typed) ?? throw new NotWritable("Saisissez une date qui existe, par exemple 31/12/2026."),
        LiteralKind.Null or LiteralKind.Expression => typed.Trim(),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public static string? NumberOf(string typed, int decimals)
    {
        var plain = Noise().Replace(typed, "").Replace('−', '-').Replace(',', '.');
        if (!Number().IsMatch(plain) || !decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)) return null;
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var has = point < 0 ? 0 : plain.Length - point - 1;
        return has >= decimals ? plain : plain + (point < 0 ? "." : "") + new string('0', decimals - has);
    }

    public static string? FlagOf(string typed) => typed.Trim().ToUpperInvariant() switch
    {
        "OUI" or "TRUE" or "VRAI" => "true",
        "NON" or "FALSE" or "FAUX" => "false",
        _ => null,
    };

    public static string? DateOf(string typed) =>
        DateOnly.TryParseExact(typed.Trim(), ["d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? $"date(\"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\")"
            : null;

    private static string? TextOf(string text)
    {
        if (!Quoted().IsMatch(text)) return null;
        try
        {
            return JsonText.Read(System.Text.Encoding.UTF8.GetBytes(text)).Root is { Sort: JsonSort.Text } part ? part.Text : null;
        }
        catch (RuleBookRefused)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^-?[0-9]{1,20}(\.[0-9]{1,20})?$")]
    private static partial Regex Number();

    [GeneratedRegex("""^"([^"\\]|\\.)*"$""")]
    private static partial Regex Quoted();

    [GeneratedRegex("""^date\("([0-9-]{10})"\)$""")]
    private static partial Regex Day();

    [GeneratedRegex(@"[\s\u00A0\u202F€]")]
    private static partial Regex Noise();
}
