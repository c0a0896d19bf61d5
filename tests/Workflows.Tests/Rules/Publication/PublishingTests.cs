using System.Text;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.Threading.CancellationToken;
using static BackOffice.Workflows.Tests.Rules.Publication.RuleOffice;

namespace BackOffice.Workflows.Tests.Rules.Publication;

public sealed class PublishingTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office office = new(database, new FakeClock(2026, 11, 17));

    public async ValueTask InitializeAsync() => await office.OpenRulesAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Published_by_a_second_person_it_decides_from_its_day_on_and_says_who_why_and_by_which_decision()
    {
        var day = ADay();
        var before = await office.ReadAsync(db => db.PublishedRuleBooks.Where(b => b.Book == RuleBooks.Tariff && b.EffectiveOn < day).OrderByDescending(b => b.EffectiveOn).ThenByDescending(b => b.Revision).Select(b => b.Hash).FirstAsync());
        var draft = await office.ATariffAsync(day, 120m);
        var version = await office.PublishAsync(draft);

        Assert.Equal(("Solène Garnier", "Marc Ollivier", "Vote du barème.", "AG du 12/11/2026, résolution 4", 1),
            (version.WrittenBy, version.PublishedBy, version.Reason, version.Decision, version.Revision));
        Assert.Equal(draft.Content, version.Content);
        var tariff = office.Services.GetRequiredService<Tariff>();
        Assert.Equal((864.00m, version.Hash), (tariff.Quote(day.Year, 6).TotalInclTax, tariff.Quote(day.Year, 6).Hash));
        Assert.NotEqual(version.Hash, tariff.Quote(day.Year - 1, 6).Hash);
        var closed = await office.FindAsync(draft);
        Assert.Equal((RulePublicationStates.Published, true), (closed.State, closed.ClosedAt is not null));
        var journal = await office.ReadAsync(db => db.Set<JournalEntry>().Where(j => j.InstanceId == draft.Id && j.Kind == JournalKind.Change).SingleAsync());
        Assert.Equal("Marc Ollivier", journal.ByName);
        Assert.Contains(before, journal.Data, StringComparison.Ordinal);
        Assert.Contains(version.Hash, journal.Data, StringComparison.Ordinal);
        Assert.Contains("AG du 12/11/2026, résolution 4", journal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_began_it_or_saved_any_of_it_cannot_approve()
    {
        var draft = await office.ATariffAsync(ADay(), 121m);
        draft = await office.SaveAsync(draft, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(draft.Content) + "\n"), SixPeople(121m), Hugo);
        await office.SubmitAsync(draft);

        await Assert.ThrowsAsync<AuthorCannotApprove>(() => office.ApproveAsync(draft, Solene));
        var refused = await Assert.ThrowsAsync<AuthorCannotApprove>(() => office.ApproveAsync(draft, Hugo));
        Assert.Contains("une autre personne", refused.Message, StringComparison.Ordinal);
        Assert.False(await office.IsPublishedAsync(draft));
        await office.ApproveAsync(draft, Marc);
    }

    [Fact]
    public async Task Without_the_second_factor_nothing_is_published_and_it_still_waits()
    {
        var draft = await office.ATariffAsync(ADay(), 122m);
        await office.SubmitAsync(draft);

        await Assert.ThrowsAsync<SecondFactorWrong>(() =>
            office.ApproveAsync(draft, prove: _ => throw new SecondFactorWrong()));
        Assert.False(await office.IsPublishedAsync(draft));
        Assert.Equal((RulePublicationStates.ToApprove, true), ((await office.FindAsync(draft)).State, (await office.FindAsync(draft)).ClosedAt is null));
    }

    [Fact]
    public async Task Two_admins_at_once_publish_once()
    {
        var draft = await office.ATariffAsync(ADay(), 123m);
        await office.SubmitAsync(draft);

        var outcomes = await Task.WhenAll(new[] { Marc, Hugo, Marc }.Select(async by =>
        {
            try
            {
                await office.ApproveAsync(draft, by);
                return "published";
            }
            catch (Refusal)
            {
                return "refused";
            }
        }));

        Assert.Equal(1, outcomes.Count(o => o == "published"));
        Assert.Equal(1, await office.ReadAsync(db => db.PublishedRuleBooks.CountAsync(b => b.Book == RuleBooks.Tariff && b.EffectiveOn == draft.EffectiveOn)));
    }

    [Fact]
    public async Task A_failing_case_no_case_and_a_broken_text_are_not_even_submitted()
    {
        var failing = await office.ATariffAsync(ADay(), 124m, cases: SixPeople(999m));
        Assert.Contains("attendu", (await Assert.ThrowsAsync<DraftCaseFails>(() => office.SubmitAsync(failing))).Message, StringComparison.Ordinal);

        var alone = await office.ATariffAsync(ADay(), 125m, cases: """{"cases": []}""");
        await Assert.ThrowsAsync<DraftHasNoCase>(() => office.SubmitAsync(alone));

        var broken = await office.SaveAsync(alone, "{ \"WorkflowName\""u8.ToArray(), SixPeople(125m), Solene);
        await Assert.ThrowsAsync<DraftDoesNotCompile>(() => office.SubmitAsync(broken));
    }

    [Fact]
    public async Task A_version_that_no_longer_gives_what_an_invoice_reads_is_refused_by_name()
    {
        var draft = await office.ATariffAsync(ADay(), 126m);
        var text = Encoding.UTF8.GetString(draft.Content).Replace("tax as vatAmount, ", "", StringComparison.Ordinal);
        draft = await office.SaveAsync(draft, Encoding.UTF8.GetBytes(text), SixPeople(126m), Solene);
        await office.SubmitAsync(draft);

        var refused = await Assert.ThrowsAsync<VersionLacksAnswers>(() => office.ApproveAsync(draft));
        Assert.Contains("vatAmount", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_back_it_may_change_again_and_the_reason_stays()
    {
        var draft = await office.ATariffAsync(ADay(), 127m);
        await office.SubmitAsync(draft);
        await office.DoAsync<RulePublications>((publications, _) => publications.SendBackAsync(draft, "Le prix voté est 128 €.", Marc, None));
        var again = await office.SaveAsync(draft, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(draft.Content).Replace("127.00", "128.00", StringComparison.Ordinal)), SixPeople(128m), Solene);
        await office.SubmitAsync(again);

        // What Marc had read is no longer what waits.
        await Assert.ThrowsAsync<DraftChangedSinceShown>(() => office.ApproveAsync(again, approval: draft.Approval()));
        await office.ApproveAsync(again);
        Assert.True(await office.ReadAsync(db => db.Set<WorkflowTask>().AnyAsync(t => t.InstanceId == draft.Id && t.Comment == "Le prix voté est 128 €." && t.AnsweredByName == "Marc Ollivier")));
    }

    [Fact]
    public async Task An_earlier_version_is_published_anew_by_the_same_way()
    {
        var first = await office.PublishAsync(await office.ATariffAsync(ADay(), 129m));
        await office.PublishAsync(await office.ATariffAsync(ADay(), 130m));
        var day = ADay();
        var draft = await office.DoAsync<RuleDrafts, RuleDraft>((drafts, _) => drafts.CreateAsync(RuleBooks.Tariff, day, first.Hash, Solene, None));
        var again = await office.PublishAsync(draft);

        Assert.Equal((first.Hash, day), (again.Hash, again.EffectiveOn));
        Assert.Equal(129m * 6 * 1.2m, office.Services.GetRequiredService<Tariff>().Quote(day.Year, 6).TotalInclTax);
    }

    [Fact]
    public async Task A_second_publication_for_a_day_is_its_next_revision_and_the_very_same_text_is_refused()
    {
        var day = ADay();
        var first = await office.PublishAsync(await office.ATariffAsync(day, 131m));
        var second = await office.PublishAsync(await office.ATariffAsync(day, 132m));
        Assert.Equal((1, 2), (first.Revision, second.Revision));
        Assert.Equal(second.Hash, office.Library().Book(RuleBooks.Tariff).At(day).Hash);

        var same = await office.DoAsync<RuleDrafts, RuleDraft>((drafts, _) => drafts.CreateAsync(RuleBooks.Tariff, day, second.Hash, Solene, None));
        await office.SubmitAsync(same);
        await Assert.ThrowsAsync<SameAsPublished>(() => office.ApproveAsync(same));
    }

    [Fact]
    public async Task No_hand_moves_it_to_published()
    {
        var draft = await office.ATariffAsync(ADay(), 133m);
        await Assert.ThrowsAsync<StateIsNotForced>(() => office.DoAsync<CaseDesk>(async (desk, _) =>
            await desk.OverrideAsync((await desk.FindAsync(draft.Id, None))!, RulePublicationStates.Published, "Pressé", Marc, None)));
    }
}
