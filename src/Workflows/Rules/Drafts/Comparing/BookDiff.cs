using System.Globalization;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Drafts.Form;
using BackOffice.Workflows.Rules.Drafts.Merging;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Rules.Drafts.Comparing;

/// <summary>What differs between two texts of a book, rule by rule, in the office's words.</summary>
public sealed class BookDiff
{
    private readonly JsonText _before;
    private readonly JsonText _after;
    private readonly BookVocabulary _words;
    private readonly List<BookChange> _changes = [];

    private BookDiff(JsonText before, JsonText after, BookVocabulary words) => (_before, _after, _words) = (before, after, words);

    /// <summary>The changes in reading order; null when one of the texts is not JSON, and only its lines can be compared.</summary>
    /// <param name="unitsOf">The text that says the units, when what is compared are cases.</param>
    public static IReadOnlyList<BookChange>? Between(string book, byte[] before, byte[] after, byte[]? unitsOf = null)
    {
        if (JsonText.TryRead(before, "", out _) is not { } one || JsonText.TryRead(after, "", out _) is not { } two) return null;
        var diff = new BookDiff(one, two, RuleVocabulary.Of(book).WithUnitsOf(unitsOf ?? after));
        diff.Walk(one.Root, two.Root, []);
        return diff._changes;
    }

    private void Walk(JsonPart one, JsonPart two, List<Step> way)
    {
        if (one.IsSameAs(two)) return;
        if (one.Sort == two.Sort && way.Count > 0 && way[^1].Name is "Expression" && one.Sort == JsonSort.Text && Answers(one.Text, two.Text, way)) return;
        if (one.Sort == two.Sort && Children.Of(_before, one) is { } from && Children.Of(_after, two) is { } to) Each(from, to, way);
        else Say(ChangeKind.Changed, way, one, two);
    }

    private void Each(Children from, Children to, List<Step> way)
    {
        foreach (var key in from.Keys.Where(k => to.Find(k) is null)) Say(ChangeKind.Removed, [.. way, Step(from.Find(key)!)], from.Find(key)!.Part, null);
        foreach (var key in to.Keys)
        {
            List<Step> here = [.. way, Step(to.Find(key)!)];
            if (from.Find(key) is { } was) Walk(was.Part, to.Find(key)!.Part, here);
            else Say(ChangeKind.Added, here, null, to.Find(key)!.Part);
        }

        var (common, order) = (from.Keys.Where(k => to.Find(k) is not null).ToList(), to.Keys.Where(k => from.Find(k) is not null).ToList());
        if (way.Count > 0 && way[^1].Name == "Rules" && !common.SequenceEqual(order, StringComparer.OrdinalIgnoreCase))
            _changes.Add(new(ChangeKind.Moved, "Ordre des règles", "", string.Join(", ", common), string.Join(", ", order)));
    }

    /// <summary>Two outputs <c>new (…)</c> are compared answer by answer.</summary>
    private bool Answers(string one, string two, List<Step> way)
    {
        if (OutputOutline.Read(one) is not { } from || OutputOutline.Read(two) is not { } to) return false;
        foreach (var name in from.Concat(to).Select(p => p.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var (was, now) = (ValueOf(from, name), ValueOf(to, name));
            if (was == now) continue;
            var kind = was is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed;
            var term = _words.Output(name);
            _changes.Add(new(kind, Subject(way), BookVocabulary.LabelOf(term, name), Words(was, term), Words(now, term), Ratio(was, now)));
        }

        return true;
    }

    private void Say(ChangeKind kind, List<Step> way, JsonPart? one, JsonPart? two)
    {
        var (was, now) = (one is null ? null : Written(_before, one), two is null ? null : Written(_after, two));
        var term = Enumerable.Range(1, Math.Max(0, way.Count - 1)).Select(i => Term(way[i - 1].Name, way[i].Name)).LastOrDefault(t => t is not null);
        _changes.Add(new(kind, Subject(way), Part(way), Words(was, term), Words(now, term), Ratio(was, now)));
    }

    /// <summary>The word a name stands for, by where it is written.</summary>
    private RuleTerm? Term(string under, string name) => under switch
    {
        "GlobalParams" or "LocalParams" => _words.Parameter(name),
        "expect" => _words.Output(name),
        "facts" => _words.Fact(name),
        _ => null,
    };

    private static string Written(JsonText text, JsonPart part) => part.Sort == JsonSort.Text ? part.Text : text.Written(part);

    private static string? ValueOf(IReadOnlyList<OutputPiece> pieces, string name) =>
        pieces.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    private static string Words(string? expression, RuleTerm? term) => expression is null ? "" : Literal.Of(expression) switch
    {
        { Kind: LiteralKind.Number } => RuleFigure.Of(decimal.Parse(expression, CultureInfo.InvariantCulture), term?.Unit),
        { Kind: LiteralKind.Flag, Shown: "true" } => "oui",
        { Kind: LiteralKind.Flag } => "non",
        { Kind: LiteralKind.Null } => "vide",
        var literal => literal.Shown,
    };

    private static decimal? Ratio(string? was, string? now) =>
        was is not null && now is not null && Literal.Of(was).Kind == LiteralKind.Number && Literal.Of(now).Kind == LiteralKind.Number
            && decimal.Parse(was, CultureInfo.InvariantCulture) is not 0m and var before
            ? (decimal.Parse(now, CultureInfo.InvariantCulture) - before) / Math.Abs(before)
            : null;

    /// <summary>What a change is about: the parameter, the rule, or the first step of the way.</summary>
    private string Subject(List<Step> way)
    {
        for (var i = 1; i < way.Count; i++)
        {
            if (way[i - 1].Name == "GlobalParams") return BookVocabulary.LabelOf(_words.Parameter(way[i].Name), way[i].Name);
            if (way[i - 1].Name == "Rules") return French.Punctuate($"Règle « {way[i].Label} »");
            if (way[i - 1].Name == "cases") return French.Punctuate($"Cas « {way[i].Name} »");
        }

        return way.Count == 0 ? "Tout le texte" : PlaceWords.Of(way[0].Name);
    }

    private string Part(List<Step> way)
    {
        var after = way.FindLastIndex(s => s.Name is "GlobalParams" or "Rules" or "cases");
        var rest = Enumerable.Range(0, way.Count).Skip(after >= 0 ? after + 2 : 1).Where(i => way[i].Name != "Properties").Select(i =>
            way[i].Name == "Expression" && after >= 0 && way[after].Name == "Rules" ? "Condition" : (i > 0 ? Term(way[i - 1].Name, way[i].Name)?.Label : null) ?? PlaceWords.Of(way[i].Name)).ToList();
        if (after >= 0 && way[after].Name == "GlobalParams") rest.Remove("Expression");
        return string.Join(" › ", rest);
    }

    private static Step Step(Child child) => new(child.Name, child.Part.Find("Properties")?.Value.Find("label")?.Value.Text is { Length: > 0 } label ? label : child.Name);
}

/// <summary>One step from the book to what changed, as the JSON names it and as people call it.</summary>
internal sealed record Step(string Name, string Label);
