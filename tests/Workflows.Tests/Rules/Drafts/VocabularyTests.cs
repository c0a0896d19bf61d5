using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Vocabulary;

namespace BackOffice.Workflows.Tests.Rules.Drafts;

public sealed class VocabularyTests
{
    public static TheoryData<string, string> Books { get; } =
        [.. RuleBooks.Factory().Books.SelectMany(b => b.Versions.Select(v => (b.Name, v.Name)))];

    [Theory, MemberData(nameof(Books))]
    public void Every_fact_parameter_and_answer_of_a_book_has_its_words(string book, string version)
    {
        var words = RuleVocabulary.Of(book);
        var loaded = RuleBooks.Factory().Book(book).Versions.Single(v => v.Name == version);
        var text = JsonText.Read(loaded.Source.Bytes);
        var facts = RuleInputs.Of(text.Root);
        Assert.NotEmpty(facts);
        Assert.Equal(facts.Select(f => f.Name).Order(), words.Facts.Select(f => f.Name).Order());
        Assert.All(text.Root.Find("GlobalParams")?.Value.Items ?? [], p => Assert.NotNull(words.Parameter(p.Find("Name")!.Value.Text)));
        Assert.All(facts, f => Assert.Equal(
            ((f.Type.Element ?? f.Type).Values ?? []).Order(), words.Fact(f.Name)!.Values.Keys.Order()));
        var rules = text.Root.Find("Rules")!.Value.Items;
        var answers = rules.SelectMany(r => r.Find("Actions")?.Value.Members ?? []).Select(a => a.Value.Find("Context")!.Value.Find("Expression")!.Value.Text)
            .SelectMany(e => OutputOutline.Read(e)!).Select(p => p.Name).Distinct();
        Assert.All(answers, a => Assert.NotNull(words.Output(a)));
    }
}
