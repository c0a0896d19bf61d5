using System.Text;
using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Cases;

/// <summary>The cases file of a draft, changed case by case; the cases one does not touch keep their bytes.</summary>
public static class DraftCases
{
    private const string List = "/cases";

    public static byte[] Add(byte[] cases, string name, string factsJson, string expectJson)
    {
        var text = Read(cases);
        var free = FreeName(text, PlainName(name), -1);
        return Append(text, Write(free, Object(factsJson, "Les faits"), Object(expectJson, "Les résultats attendus"), ""));
    }

    /// <summary>The case as written, or null.</summary>
    public static JsonPart? At(JsonText text, int index) => text.At(FormattableString.Invariant($"{List}/{index}"));

    /// <summary>Rewrites one case; what it says besides facts and expected outputs (<c>rules</c>, <c>refused</c>) stays.</summary>
    public static byte[] Replace(byte[] cases, int index, string name, string factsJson, string expectJson)
    {
        var text = Read(cases);
        if (At(text, index) is null) throw new CasesUnreadable("ce cas a été retiré entre-temps");
        var at = FormattableString.Invariant($"{List}/{index}");
        text = SetIfChanged(text, at + "/name", JsonText.Quote(FreeName(text, PlainName(name), index)));
        text = SetIfChanged(text, at + "/facts", Object(factsJson, "Les faits"));
        return SetIfChanged(text, at + "/expect", Object(expectJson, "Les résultats attendus")).Bytes;
    }

    /// <summary>Expects of one case what it just gave.</summary>
    public static byte[] Accept(byte[] cases, int index, RuleTrace trace)
    {
        var text = Read(cases);
        foreach (var output in At(text, index)?.Find("expect")?.Value.Members.Select(m => m.Name).ToList() ?? [])
        {
            var given = trace.Output.Names.Contains(output) ? RuleJson.Write(w => RuleJson.Value(w, trace.Output[output])) : null;
            var at = FormattableString.Invariant($"{List}/{index}/expect/{output}");
            text = given is null ? text.Without(at) : SetIfChanged(text, at, given);
        }

        return text.Bytes;
    }

    public static byte[] Remove(byte[] cases, int index) => Read(cases).Without(FormattableString.Invariant($"{List}/{index}")).Bytes;

    public static JsonText Read(byte[] cases)
    {
        var text = JsonText.TryRead(cases, "cas", out var faults) ?? throw new CasesUnreadable(Where(faults[0]));
        return text.Root.Find("cases")?.Value is { Sort: JsonSort.Array } ? text : throw new CasesUnreadable("il manque le tableau « cases »");
    }

    private static string Where(RuleFault fault) => French.Of($"ligne {fault.Line}, colonne {fault.Column} : {fault.Message}");

    private static byte[] Append(JsonText text, string item)
    {
        var list = text.At(List)!;
        return text.Arranged(list, [.. Enumerable.Range(0, list.Items.Count).Select(i => new JsonPiece(i)), new(-1, item)]).Bytes;
    }

    private static string Write(string name, string facts, string expect, string more) =>
        $"{{\"name\": {JsonText.Quote(name)}, \"facts\": {facts}, \"expect\": {expect}{more}}}";

    private static JsonText SetIfChanged(JsonText text, string pointer, string json) =>
        text.At(pointer) is { } there && SameValue(text.Written(there), json) ? text : text.Set(pointer, json);

    /// <summary>12.0 and 12.00 are one amount, spaces do not count: what says the same is left as written.</summary>
    private static bool SameValue(string one, string other) =>
        JsonText.Read(Encoding.UTF8.GetBytes(one)).Root.IsSameAs(JsonText.Read(Encoding.UTF8.GetBytes(other)).Root);

    private static string Object(string json, string what) =>
        JsonText.TryRead(Encoding.UTF8.GetBytes(json), "", out _) is { Root.Sort: JsonSort.Object } ? json.Trim() : throw new CaseFactsUnreadable(what);

    private static string PlainName(string name) => name.Trim() is { Length: > 0 } given ? given : throw new CaseWithoutName();

    private static string FreeName(JsonText text, string name, int except)
    {
        var taken = text.At(List)!.Items.Where((_, i) => i != except).Select(i => i.Find("name")?.Value.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var free = name;
        for (var rank = 2; taken.Contains(free); rank++) free = French.Of($"{name} ({rank})");
        return free;
    }
}
