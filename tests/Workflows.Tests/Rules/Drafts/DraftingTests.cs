using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Drafts.Cases;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.Threading.CancellationToken;

namespace BackOffice.Workflows.Tests.Rules.Drafts;

public sealed class DraftingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly Actor Hugo = new(Guid.NewGuid().ToString(), "Hugo Lenoir");
    private static readonly Actor Ada = new(Guid.NewGuid().ToString(), "Ada Brun");
    private static int _year = 2100;

    private readonly Office office = new(database, new FakeClock(2026, 11, 17));

    public async ValueTask InitializeAsync() => await office.DoAsync<RuleBookImport>((import, _) => import.RunAsync(RuleBooks.Factory(), None));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_draft_begins_with_the_text_and_the_cases_of_the_version_in_force_on_its_day()
    {
        var draft = await NextTariffAsync();
        var published = await office.ReadAsync(db => db.PublishedRuleBooks.SingleAsync(p => p.Book == RuleBooks.Tariff && p.EffectiveOn == new DateOnly(2026, 1, 1)));

        Assert.Equal(published.Hash, draft.BasedOnHash);
        Assert.Equal(published.Content, draft.Content);
        Assert.Equal(published.Cases, draft.Cases);
        Assert.Equal(RulePublicationStates.Draft, draft.State);
        Assert.True((await RuleDrafts.CheckAsync(draft)).IsReady);
    }

    [Fact]
    public async Task Broken_json_is_kept_as_typed_and_the_check_says_where_it_breaks()
    {
        var draft = await NextTariffAsync();
        var broken = Encoding.UTF8.GetString(draft.Content).Replace("\"116.00\"},", "\"116.00\"", StringComparison.Ordinal);
        await SaveAsync(draft, broken, 1, Hugo);

        var kept = await FindAsync(draft);
        Assert.Equal(broken, Encoding.UTF8.GetString(kept.Content));
        var check = await RuleDrafts.CheckAsync(kept);
        Assert.Equal((13, false), (check.Faults[0].Line, check.Compiles));
        Assert.Contains("JSON illisible", check.Faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"SuccessMessage\": \"Le prix", "\"SuccesMessage\": \"Le prix", "propriété inconnue « SuccesMessage »")]
    [InlineData("input1.headcount >= 0", "input1.headcont >= 0", "membre inconnu « headcont »")]
    [InlineData("\"title\": \"Tarif des cotisations\"", "\"title\": \"Tarif\", \"title\": \"Tarif\"", "écrite deux fois")]
    public async Task Each_fault_is_told_in_french_with_its_place(string written, string typed, string told)
    {
        var draft = await NextTariffAsync();
        await SaveAsync(draft, Encoding.UTF8.GetString(draft.Content).Replace(written, typed, StringComparison.Ordinal), 1, Hugo);

        var check = await RuleDrafts.CheckAsync(await FindAsync(draft));
        Assert.Contains(check.Faults, f => f.Message.Contains(told, StringComparison.Ordinal) && f.Line > 1);
    }

    [Fact]
    public async Task A_rule_that_divides_by_zero_on_some_member_names_the_case_and_the_rule()
    {
        var draft = await NextTariffAsync();
        await SaveAsync(draft, Encoding.UTF8.GetString(draft.Content).Replace("input1.headcount >= 0", "100.0 / input1.headcount >= 0", StringComparison.Ordinal), 1, Hugo);

        var check = await RuleDrafts.CheckAsync(await FindAsync(draft));
        Assert.Contains(check.Cases!.Faults, f => f.Rule == "price-per-person" && f.Message.Contains("« 0 personne »", StringComparison.Ordinal) && f.Message.Contains("zéro", StringComparison.Ordinal));
        Assert.Contains("1\u00A0cas ne donne pas le résultat attendu", check.InWords(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_megabytes_are_refused_in_words_and_the_draft_is_as_before()
    {
        var draft = await NextTariffAsync();
        var refused = await Assert.ThrowsAsync<DraftTooLong>(() => SaveAsync(draft, new string('x', 5_000_000), 1, Hugo));
        Assert.Contains("5,0", refused.Message, StringComparison.Ordinal);
        var kept = await FindAsync(draft);
        Assert.Equal(1, kept.Save);
        Assert.Equal(draft.Content, kept.Content);
    }

    [Fact]
    public async Task A_day_is_drafted_once_a_book_and_a_day_is_needed()
    {
        var draft = await NextTariffAsync();
        var refused = await Assert.ThrowsAsync<DateAlreadyDrafted>(() => CreateAsync(draft.EffectiveOn, Ada));
        Assert.Contains("Hugo Lenoir", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<EffectiveDateMissing>(() => CreateAsync(default, Hugo));
        await Assert.ThrowsAsync<NoVersionToStartFrom>(() => office.DoAsync<RuleDrafts>((drafts, _) => drafts.CreateAsync("tarif", new(2030, 1, 1), null, Hugo, None)));
    }

    [Fact]
    public async Task What_is_given_up_changes_no_more()
    {
        var draft = await NextTariffAsync();
        await office.DoAsync<RulePublications>(async (publications, db) =>
            await publications.AbandonAsync(await db.Set<RuleDraft>().SingleAsync(d => d.Id == draft.Id), "Une autre version est préparée.", Hugo, None));
        await Assert.ThrowsAsync<DraftClosed>(() => SaveAsync(draft, "{}", 1, Hugo));
    }

    [Fact]
    public async Task Two_admins_saving_different_amounts_are_joined_and_nothing_is_written_over()
    {
        var draft = await NextTariffAsync();
        var text = Encoding.UTF8.GetString(draft.Content);
        await SaveAsync(draft, text.Replace("\"0.20\"", "\"0.21\"", StringComparison.Ordinal), 1, Ada);
        var saving = await SaveAsync(draft, text.Replace("\"unitPrice\", \"Expression\": \"116.00\"", "\"unitPrice\", \"Expression\": \"118.00\"", StringComparison.Ordinal), 1, Hugo);

        Assert.Equal("Ada Brun", saving.Conflict!.Theirs.By);
        Assert.True(saving.Conflict.Joins);
        var joined = Encoding.UTF8.GetString(saving.Conflict.Joined.Content);
        Assert.Equal(text.Replace("\"0.20\"", "\"0.21\"", StringComparison.Ordinal).Replace("\"unitPrice\", \"Expression\": \"116.00\"", "\"unitPrice\", \"Expression\": \"118.00\"", StringComparison.Ordinal), joined);
        Assert.DoesNotContain("118.00", Encoding.UTF8.GetString((await FindAsync(draft)).Content), StringComparison.Ordinal);

        Assert.Null((await SaveAsync(draft, joined, saving.Save, Hugo)).Conflict);
        Assert.Equal(joined, Encoding.UTF8.GetString((await FindAsync(draft)).Content));
    }

    [Fact]
    public async Task Two_admins_saving_the_same_amount_each_see_the_other_s()
    {
        var draft = await NextTariffAsync();
        var text = Encoding.UTF8.GetString(draft.Content);
        await SaveAsync(draft, text.Replace("\"0.20\"", "\"0.21\"", StringComparison.Ordinal), 1, Ada);
        var conflict = (await SaveAsync(draft, text.Replace("\"0.20\"", "\"0.055\"", StringComparison.Ordinal), 1, Hugo)).Conflict!;

        var clash = Assert.Single(conflict.Clashes);
        Assert.Equal(("Montants et paramètres › vatRate › Expression", "\"0.21\"", "\"0.055\""), (clash.Place, clash.Theirs, clash.Yours));
    }

    [Fact]
    public async Task Cases_added_at_the_same_moment_are_all_kept()
    {
        var draft = await NextTariffAsync();
        var before = RuleCasesOf(draft);
        await Task.WhenAll(Enumerable.Range(1, 6).Select(n => office.DoAsync<RuleDrafts>((drafts, _) =>
            drafts.AddCaseAsync(draft.Id, "Une déclaration", $$"""{"year": 2027, "headcount": {{n}}}""", "{}", Hugo, None))));

        var after = RuleCasesOf(await FindAsync(draft));
        Assert.Equal([.. before, "Une déclaration", .. Enumerable.Range(2, 5).Select(n => $"Une déclaration ({n})")], after);
    }

    [Fact]
    public async Task A_case_that_is_not_json_is_refused_and_another_keeps_the_bytes_of_the_first_ones()
    {
        var draft = await NextTariffAsync();
        await Assert.ThrowsAsync<CaseFactsUnreadable>(() => office.DoAsync<RuleDrafts>((drafts, _) => drafts.AddCaseAsync(draft.Id, "x", "year 2027", "{}", Hugo, None)));
        await office.DoAsync<RuleDrafts>((drafts, _) => drafts.AddCaseAsync(draft.Id, "Six personnes", """{"year": 2027, "headcount": 6}""", """{"totalInclTax": 835.20}""", Hugo, None));

        var kept = await FindAsync(draft);
        var (was, now) = (Encoding.UTF8.GetString(draft.Cases), Encoding.UTF8.GetString(kept.Cases));
        Assert.StartsWith(was[..was.LastIndexOf("\n  ]", StringComparison.Ordinal)], now, StringComparison.Ordinal);
        Assert.True((await RuleDrafts.CheckAsync(kept)).IsReady);
    }

    private static IEnumerable<string> RuleCasesOf(RuleDraft draft) => DraftCases.Read(draft.Cases).Root.Find("cases")!.Value.Items.Select(i => i.Find("name")!.Value.Text);

    private Task<RuleDraft> NextTariffAsync() => CreateAsync(new(Interlocked.Increment(ref _year), 1, 1), Hugo);

    private Task<RuleDraft> CreateAsync(DateOnly day, Actor by) => office.DoAsync<RuleDrafts, RuleDraft>((drafts, _) => drafts.CreateAsync(RuleBooks.Tariff, day, null, by, None));

    private Task<RuleDraft> FindAsync(RuleDraft draft) => office.DoAsync<RuleDrafts, RuleDraft>(async (drafts, _) => (await drafts.FindAsync(draft.Id, None))!);

    private Task<DraftSaving> SaveAsync(RuleDraft draft, string content, int startedFrom, Actor by) => office.DoAsync<RuleDrafts, DraftSaving>((drafts, _) =>
        drafts.SaveAsync(draft.Id, DraftText.Of(draft) with { Content = Encoding.UTF8.GetBytes(content) }, startedFrom, by, None));
}
