using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Rules.Effect;

/// <summary>Two members, six and three people, at 116 € in 2026: what 118 € would change, added up by hand.</summary>
public sealed class TariffEffectTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly (string, string) Price118 = ("\"unitPrice\", \"Expression\": \"116.00\"", "\"unitPrice\", \"Expression\": \"118.00\"");

    private readonly Office office = new(database, new FakeClock(2026, 1, 12));

    [Fact]
    public async Task A_dearer_tariff_shows_who_pays_more_and_by_how_much()
    {
        var (six, three) = await TwoMembersAsync();

        var run = await office.ReplayAsync(await office.DraftAsync("tariff", new(2027, 1, 1), Price118), 2026);

        var found = run.Summary!;
        Assert.Equal((EffectState.Done, 2, 2, 0), (run.State, found.Subjects, found.Changed, found.Errors));
        // 9 × 116 = 1 044; 9 × 118 = 1 062; with 20 % of tax 1 252,80 and 1 274,40.
        Assert.Equal((1_044m, 1_062m), Of(found, "Montant HT"));
        Assert.Equal((1_252.80m, 1_274.40m), Of(found, "Montant TTC"));
        Assert.Equal((9m, 9m), Of(found, "Salariés"));
        Assert.Equal([(six.Number, 14.40m), (three.Number, 7.20m)], (await office.LargestAsync(run)).Select(r => (r.MemberNumber!, r.Change.Difference)));
        Assert.Equal(2, found.Bins.Sum(b => b.Count));
        Assert.All(await office.LargestAsync(run), r => Assert.Single(found.Bins, b => b.From <= r.Change.Difference && r.Change.Difference < b.To));
        Assert.Equal(new PriceCheck(118, 118, 116, 92.80m, 139.20m), found.Price);
        Assert.True(found.Price!.IsWithin);
    }

    [Fact]
    public async Task A_price_beyond_120_percent_of_the_average_is_said()
    {
        await TwoMembersAsync();

        var run = await office.ReplayAsync(await office.DraftAsync("tariff", new(2027, 1, 1), (Price118.Item1, Price118.Item2.Replace("118.00", "139.21", StringComparison.Ordinal))), 2026);

        Assert.False(run.Summary!.Price!.IsWithin);
        Assert.Equal(139.20m, run.Summary.Price.UpperBound);
    }

    [Fact]
    public async Task A_rule_that_divides_by_zero_names_its_member_and_the_others_are_still_counted()
    {
        var (six, three) = await TwoMembersAsync();
        var draft = await office.DraftAsync("tariff", new(2027, 1, 1),
            ("RoundHalfUp(input1.headcount * unitPrice, 2)", "RoundHalfUp(input1.headcount * unitPrice * 1.0 / (input1.headcount - 3), 2)"));

        var run = await office.ReplayAsync(draft, 2026);

        Assert.Equal((2, 1, 1), (run.Summary!.Subjects, run.Summary.Changed, run.Summary.Errors));
        var broken = Assert.Single(await office.ErrorsAsync(run));
        Assert.Equal(three.Number, broken.MemberNumber);
        Assert.Contains("division par zéro", broken.Change.Error, StringComparison.Ordinal);
        Assert.Contains("price-per-person", broken.Change.Error, StringComparison.Ordinal);
        Assert.Equal(six.Number, Assert.Single(await office.LargestAsync(run)).MemberNumber);
    }

    [Fact]
    public async Task A_text_that_does_not_compile_is_refused_with_its_fault_and_a_lost_output_is_an_error_of_each()
    {
        await TwoMembersAsync();

        var broken = await office.ReplayAsync(await office.DraftAsync("tariff", new(2027, 1, 1), ("input1.headcount >= 0", "input1.headcont >= 0")), 2026);
        Assert.Equal(EffectState.Refused, broken.State);
        Assert.Contains("headcont", broken.Refusal, StringComparison.Ordinal);

        var poorer = await office.ReplayAsync(await office.DraftAsync("tariff", new(2027, 1, 1), (", amount + tax as totalInclTax", "")), 2026);
        Assert.Equal(2, poorer.Summary!.Errors);
        Assert.Contains("totalInclTax", poorer.Summary.ErrorKinds[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_the_business_is_written()
    {
        await TwoMembersAsync();
        var draft = await office.DraftAsync("tariff", new(2027, 1, 1), Price118);
        var before = await BusinessAsync();

        await office.ReplayAsync(draft, 2026);

        Assert.Equal(before, await BusinessAsync());
    }

    [Fact]
    public async Task Asked_twice_it_is_made_once_and_a_silent_node_s_run_is_taken_over_then_named_interrupted()
    {
        await TwoMembersAsync();
        var draft = await office.DraftAsync("tariff", new(2027, 1, 1), Price118);
        var first = await AskAsync(draft);
        Assert.Equal(first.Id, (await AskAsync(draft)).Id);

        await FallSilentAsync(first.Id, attempts: 1);
        Assert.True(await office.DoAsync<EffectRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None)));
        Assert.Equal((EffectState.Done, 2), await StateAsync(first.Id));

        var second = await AskAsync(draft);
        await FallSilentAsync(second.Id, attempts: 3);
        Assert.False(await office.DoAsync<EffectRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None)));
        Assert.Equal((EffectState.Interrupted, 4), await StateAsync(second.Id));
    }

    [Fact]
    public async Task The_published_version_itself_stands_beside_the_one_before_it()
    {
        await TwoMembersAsync();
        var rules = office.Services.GetRequiredService<Engine.Rules.PublishedRules>();
        var run = await office.DoAsync<EffectRuns, EffectRun>((runs, _) => runs.AskAsync(rules.Current.Book("tariff").At(new(2026, 1, 1)), 2026, Office.Camille, CancellationToken.None));
        await office.DoAsync<EffectRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None));

        run = (await office.DoAsync<EffectRuns, EffectRun?>((runs, _) => runs.FindAsync(run.Id, CancellationToken.None)))!;
        Assert.Equal(new DateOnly(2025, 1, 1), run.AgainstOn);
    }

    [Fact]
    public async Task A_year_without_declarations_and_an_unknown_book_are_refused_in_words()
    {
        var draft = await office.DraftAsync("tariff", new(2027, 1, 1));
        await Assert.ThrowsAsync<YearWithoutFacts>(() => office.ReplayAsync(draft, 1999));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static (decimal, decimal) Of(EffectSummary summary, string total) => summary.Totals.Where(t => t.Words == total).Select(t => (t.Before, t.After)).Single();

    private Task<EffectRun> AskAsync(Workflows.Rules.Drafts.RuleDraft draft) =>
        office.DoAsync<EffectRuns, EffectRun>((runs, _) => runs.AskAsync(draft, 2026, Office.Camille, CancellationToken.None));

    private Task<int> FallSilentAsync(Guid run, int attempts) => office.ReadAsync(db => db.Set<EffectRun>().Where(r => r.Id == run).ExecuteUpdateAsync(r => r
        .SetProperty(x => x.State, EffectState.Running).SetProperty(x => x.Attempts, attempts).SetProperty(x => x.BeatAt, office.Clock.GetUtcNow().AddMinutes(-5))));

    private async Task<(EffectState, int)> StateAsync(Guid run) =>
        await office.ReadAsync(async db => await db.Set<EffectRun>().Where(r => r.Id == run).Select(r => new { r.State, r.Attempts }).SingleAsync()) is var r ? (r.State, r.Attempts) : default;

    /// <summary>The same two members for every test of the class: the first to come makes them.</summary>
    private async Task<(Member Six, Member Three)> TwoMembersAsync()
    {
        var known = await office.ReadAsync(db => db.Members.OrderBy(m => m.Number).ToListAsync());
        if (known.Count == 2) return (known[0], known[1]);
        var (six, three) = (await office.MemberAsync(6, "10042"), await office.MemberAsync(3, "10043"));
        await office.OpenCampaignAsync(2026, new(2026, 1, 1), new(2026, 1, 31));
        await office.DeclareAsync(six, 2026);
        return (six, three);
    }

    private Task<string> BusinessAsync() => office.ReadAsync(async db => string.Join('|',
        await db.Members.CountAsync(), await db.Employees.CountAsync(), await db.Invoices.CountAsync(), await db.Mails.CountAsync(),
        await db.Set<Engine.Workflows.JournalEntry>().CountAsync(), await db.PublishedRuleBooks.CountAsync(),
        string.Join(',', await db.Declarations.OrderBy(d => d.Id).Select(d => d.RowVersion).ToListAsync())));
}
