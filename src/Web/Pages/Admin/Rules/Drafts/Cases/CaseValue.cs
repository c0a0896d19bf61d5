using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Web.Forms;
using BackOffice.Workflows;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>An expected answer as people type it: « 139,20 », « oui », « SIR », « vide »; lists and objects stay JSON.</summary>
internal static class CaseValue
{
    public static string Shown(JsonPart part) => part.Sort switch
    {
        JsonSort.Number => part.Text.Replace('.', ','),
        JsonSort.Flag => part.Flag ? "oui" : "non",
        JsonSort.Null => "vide",
        JsonSort.Text => DateOnly.TryParseExact(part.Text, "yyyy-MM-dd", out var day) ? French.ShortDate(day) : part.Text,
        _ => RuleJson.Write(w => RuleJson.Value(w, part.ToPlain())),
    };

    public static string Shown(object? value) => Shown(JsonText.Read(Encoding.UTF8.GetBytes(RuleJson.Write(w => RuleJson.Value(w, value)))).Root);

    public static string Json(string typed)
    {
        var text = typed.Trim();
        if (text is "oui" or "non") return text == "oui" ? "true" : "false";
        if (text == "vide") return "null";
        if (text[0] is '[' or '{' or '"') return JsonText.TryRead(Encoding.UTF8.GetBytes(text), "", out _) is null ? JsonText.Quote(text) : text;
        if (IsNumber(text)) return FrenchBinding.TryDecimal(text, out var number) ? RuleJson.Write(w => RuleJson.Value(w, number)) : JsonText.Quote(text);
        return text.Contains('/', StringComparison.Ordinal) && FrenchBinding.TryDate(text, out var day) ? RuleJson.Write(w => RuleJson.Value(w, day)) : JsonText.Quote(text);
    }

    /// <summary>A post code or a product code is not an amount: only figures, spaces, a comma and a sign are, and no zero comes first.</summary>
    private static bool IsNumber(string text) =>
        text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '-' or '−' or ' ' or '\u00A0' or '\u202F') && !(text.Length > 1 && text[0] == '0' && char.IsAsciiDigit(text[1]));
}
