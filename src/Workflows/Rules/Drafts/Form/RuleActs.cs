using BackOffice.Engine.Rules;

namespace BackOffice.Workflows.Rules.Drafts.Form;

/// <summary>Rules added, moved and removed; the other rules keep their bytes.</summary>
public static class RuleActs
{
    /// <summary>A rule at the end, out of service until somebody has written it.</summary>
    public static byte[] Add(BookForm form)
    {
        var taken = form.Rules.Select(r => r.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var name = Enumerable.Range(1, taken.Count + 1).Select(n => FormattableString.Invariant($"regle-{taken.Count + n}")).First(n => !taken.Contains(n));
        var list = List(form);
        var rule = "{\"RuleName\": " + JsonText.Quote(name) + ", \"Expression\": \"true\", \"Enabled\": false, \"Properties\": {\"label\": \"Nouvelle règle\"}}";
        return form.Text.Arranged(list, [.. Kept(list), new(-1, rule)]).Bytes;
    }

    public static byte[] Remove(BookForm form, int index) => Arranged(form, pieces => pieces.RemoveAt(index), index);

    /// <summary>One place up (−1) or down (+1); at an end it stays.</summary>
    public static byte[] Move(BookForm form, int index, int by) => Arranged(form, pieces =>
    {
        if (index + by < 0 || index + by >= pieces.Count) return;
        (pieces[index], pieces[index + by]) = (pieces[index + by], pieces[index]);
    }, index);

    private static byte[] Arranged(BookForm form, Action<List<JsonPiece>> change, int index)
    {
        var list = List(form);
        if (index < 0 || index >= list.Items.Count) return form.Text.Bytes;
        var pieces = Kept(list).ToList();
        change(pieces);
        return form.Text.Arranged(list, pieces).Bytes;
    }

    private static JsonPart List(BookForm form) => form.Text.At(form.At + "/Rules")!;

    private static IEnumerable<JsonPiece> Kept(JsonPart list) => Enumerable.Range(0, list.Items.Count).Select(i => new JsonPiece(i));
}
