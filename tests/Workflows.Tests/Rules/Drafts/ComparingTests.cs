using System.Text;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Drafts.Comparing;
using BackOffice.Workflows.Rules.Drafts.Merging;

namespace BackOffice.Workflows.Tests.Rules.Drafts;

public sealed class ComparingTests
{
    [Fact]
    public void A_new_price_is_told_with_its_old_one_and_the_percentage()
    {
        var before = Text(RuleBooks.Tariff, "2026-01-01");
        var change = Assert.Single(Between(RuleBooks.Tariff, before, before.Replace("\"unitPrice\", \"Expression\": \"116.00\"", "\"unitPrice\", \"Expression\": \"118.32\"", StringComparison.Ordinal)));
        Assert.Equal((ChangeKind.Changed, "Prix par personne", "", "116,00\u00A0€ HT par personne", "118,32\u00A0€ HT par personne"), (change.Kind, change.Subject, change.Part, change.Before, change.After));
        Assert.Equal("+2\u00A0%", change.RatioInWords);
    }

    [Fact]
    public void What_a_case_expects_is_told_by_its_name_with_its_thousands_and_its_unit()
    {
        var cases = """{"cases": [{"name": "vingt", "facts": {"year": 2027}, "expect": {"totalInclTax": 2784.00}}]}""";
        var changes = BookDiff.Between(RuleBooks.Tariff, Bytes(cases), Bytes(cases.Replace("2784.00", "2840.40", StringComparison.Ordinal)), unitsOf: Bytes(Text(RuleBooks.Tariff, "2026-01-01")));
        var change = Assert.Single(changes!);
        Assert.Equal(("Cas «\u00A0vingt\u00A0»", "Résultat attendu › Total toutes taxes comprises"), (change.Subject, change.Part));
        Assert.Equal(("2\u202F784,00\u00A0€ TTC", "2\u202F840,40\u00A0€ TTC"), (change.Before, change.After));
    }

    [Fact]
    public void The_decree_of_2026_is_told_rule_by_rule()
    {
        var changes = Between(RuleBooks.FollowUpCategory, Text(RuleBooks.FollowUpCategory, "2025-10-01"), Text(RuleBooks.FollowUpCategory, "2026-04-10"));
        Assert.Contains(changes, c => c.Subject == "Présentation" && c.Part == "Référence" && c.After.Contains("2026-253", StringComparison.Ordinal));
        Assert.All(changes, c => Assert.NotEqual(c.Before, c.After));
        Assert.Contains(changes, c => c.Subject.StartsWith("Règle «\u00A0Plomb", StringComparison.Ordinal) && c.Part == "Référence");
    }

    [Fact]
    public void A_category_a_rule_a_condition_and_an_order_each_have_their_words()
    {
        var before = Text(RuleBooks.FollowUpCategory, "2026-04-10");
        var asbestos = before.IndexOf("\"asbestos\",\n      \"Expression\"", StringComparison.Ordinal);
        var sir = before.IndexOf("\\\"SIR\\\"", asbestos, StringComparison.Ordinal);
        var change = Assert.Single(Between(RuleBooks.FollowUpCategory, before, before[..sir] + "\\\"SIA\\\"" + before[(sir + 7)..]));
        Assert.Equal(("Règle «\u00A0Amiante\u00A0»", "Catégorie de suivi", "SIR", "SIA"), (change.Subject, change.Part, change.Before, change.After));

        var tariff = Text(RuleBooks.Tariff, "2026-01-01");
        change = Assert.Single(Between(RuleBooks.Tariff, tariff, tariff.Replace("input1.headcount >= 0", "input1.headcount > 0", StringComparison.Ordinal)));
        Assert.Equal(("Condition", "input1.headcount > 0"), (change.Part, change.After));
    }

    [Fact]
    public void Text_that_is_not_json_is_compared_by_its_lines_alone()
    {
        Assert.Null(BookDiff.Between(RuleBooks.Tariff, "{"u8.ToArray(), "{}"u8.ToArray()));
        Assert.Equal(["-{", "+{}", " "], LineDiff.Of("{\n", "{}\n").Select(l => l.Sign + l.Text));
    }

    [Fact]
    public void Removed_and_added_lines_give_back_both_texts_whatever_they_are()
    {
        var random = new Random(4);
        for (var round = 0; round < 300; round++)
        {
            var first = Lines(random);
            var second = random.Next(3) == 0 ? Lines(random) : [.. first.Where(_ => random.Next(4) > 0).SelectMany(l => random.Next(5) == 0 ? new[] { l, "neuf" } : [l])];
            var diff = LineDiff.Of(string.Join('\n', first), string.Join('\n', second));
            Assert.Equal(string.Join('\n', first), string.Join('\n', diff.Where(l => l.Sign != '+').Select(l => l.Text)));
            Assert.Equal(string.Join('\n', second), string.Join('\n', diff.Where(l => l.Sign != '-').Select(l => l.Text)));
            Assert.Equal(diff.Where(l => l.First is not null).Select(l => l.First!.Value), Enumerable.Range(1, diff.Count(l => l.First is not null)));
        }
    }

    [Fact]
    public void A_browser_s_line_ends_change_no_line_that_was_left_alone()
    {
        byte[] mixed = [0xEF, 0xBB, 0xBF, .. "{\r\n  \"a\": 1,\n  \"b\": 2\r\n}\n"u8];
        Assert.Equal(mixed, TypedText.Over(mixed, "{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n"));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "{\r\n  \"a\": 3,\n  \"b\": 2\r\n}\n"u8], TypedText.Over(mixed, "{\r\n  \"a\": 3,\r\n  \"b\": 2\r\n}\r\n"));
        Assert.Equal("{\n}\n", Encoding.UTF8.GetString(TypedText.Over("{}\n"u8.ToArray(), "{\r\n}\r\n")));
        Assert.Equal("{\r\n1}\r\n", Encoding.UTF8.GetString(TypedText.Over("{\r\n}\r\n"u8.ToArray(), "{\r\n1}\r\n")));
    }

    [Fact]
    public void Changes_of_different_rules_are_joined_and_those_of_one_place_are_shown_both()
    {
        var before = Text(RuleBooks.Tariff, "2026-01-01");
        var theirs = before.Replace("input1.headcount >= 0", "input1.headcount > 0", StringComparison.Ordinal).Replace("Tarif des cotisations", "Tarif 2027", StringComparison.Ordinal);
        var yours = before.Replace("\"0.20\"", "\"0.055\"", StringComparison.Ordinal).Replace("Tarif des cotisations", "Tarif de 2027", StringComparison.Ordinal);
        var merge = TextMerge.Of(Bytes(before), Bytes(theirs), Bytes(yours));

        Assert.Equal(("Présentation › Titre", "\"Tarif 2027\"", "\"Tarif de 2027\""), (merge.Clashes.Single().Place, merge.Clashes[0].Theirs, merge.Clashes[0].Yours));
        Assert.Equal(yours.Replace("input1.headcount >= 0", "input1.headcount > 0", StringComparison.Ordinal), Encoding.UTF8.GetString(merge.Text));
    }

    [Fact]
    public void What_one_removed_and_the_other_changed_is_kept_and_shown()
    {
        var merge = TextMerge.Of("""{"a": 1, "b": 2, "c": 3}"""u8.ToArray(), """{"a": 1, "b": 5, "c": 3}"""u8.ToArray(), """{"c": 3, "d": 4}"""u8.ToArray());
        Assert.Equal("b", Assert.Single(merge.Clashes).Place);
        Assert.Equal("""{"b": 5, "c": 3, "d": 4}""", Encoding.UTF8.GetString(merge.Text));
        Assert.Single(TextMerge.Of("{}"u8.ToArray(), "{"u8.ToArray(), "[]"u8.ToArray()).Clashes);
    }

    private static IReadOnlyList<BookChange> Between(string book, string before, string after) => BookDiff.Between(book, Bytes(before), Bytes(after))!;

    private static string Text(string book, string version) => Encoding.UTF8.GetString(RuleBooks.Factory().Book(book).Versions.Single(v => v.Name == version).Source.Bytes);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static List<string> Lines(Random random) => [.. Enumerable.Range(0, random.Next(30)).Select(_ => $"ligne {random.Next(8)}")];
}
