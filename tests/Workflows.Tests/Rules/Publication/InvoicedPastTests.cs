using BackOffice.Testing;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.Threading.CancellationToken;
using static BackOffice.Workflows.Tests.Rules.Publication.RuleOffice;

namespace BackOffice.Workflows.Tests.Rules.Publication;

/// <summary>A tariff published for a year that is declared, and one that is invoiced: nothing changes unless a person says so.</summary>
public sealed class InvoicedPastTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateOnly Day2026 = new(2026, 1, 1);

    private readonly Office office = new(database, new FakeClock(2026, 1, 2));

    public async ValueTask InitializeAsync() => await office.OpenRulesAsync();

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task From_the_open_campaign_to_the_invoiced_year()
    {
        var (early, late, leaves) = (await office.MemberAsync(6), await office.MemberAsync(2), await office.MemberAsync(1));
        await office.OpenCampaignAsync(2026, Day2026, new DateOnly(2026, 1, 31));
        office.Clock.SetDay(2026, 1, 12);
        await office.DeclareAsync(early, 2026);

        await DuringTheCampaignAsync(early, late);
        await office.DeclareAsync(leaves, 2026);
        await office.DayAsync(2026, 1, 20);
        await office.InvoiceAsync(2026);
        await OnceInvoicedAsync(late, leaves);
    }

    /// <summary>Allowed: what is confirmed keeps its amount and is put before the staff, what is confirmed later is computed by the new version.</summary>
    private async Task DuringTheCampaignAsync(Member early, Member late)
    {
        var draft = await office.ATariffAsync(Day2026, 120m);
        var preview = await office.PreviewAsync(draft);
        Assert.Equal((2026, 0, 1), (preview.OpenCampaign, preview.Invoiced, preview.Affected.Count));
        Assert.Equal((835.20m, 864.00m), (preview.Affected[0].BeforeInclTax, preview.Affected[0].AfterInclTax));
        await office.SubmitAsync(draft);
        await Assert.ThrowsAsync<MoreDeclarationsAffected>(() => office.ApproveAsync(draft));
        await PublishedAsync(draft, draft.Approval(seen: 1));

        await office.DeclareAsync(late, 2026);
        Assert.Equal(288.00m, (await office.DeclarationAsync(late, 2026)).Quote!.TotalInclTax);
        Assert.Equal(835.20m, (await office.DeclarationAsync(early, 2026)).Quote!.TotalInclTax);

        var correction = Assert.Single(await OpenAsync());
        await AnswerAsync(correction, RuleCorrectionProcedure.Redo);
        var redone = await office.DeclarationAsync(early, 2026);
        Assert.Equal((864.00m, 0), (redone.Quote!.TotalInclTax, redone.Invoices.Count));
    }

    private async Task OnceInvoicedAsync(Member redone, Member left)
    {
        office.Clock.SetDay(2026, 11, 17);
        var draft = await office.ATariffAsync(Day2026, 125m);
        var preview = await office.PreviewAsync(draft);
        Assert.Equal((3, 3), (preview.Invoiced, preview.Affected.Count));
        await office.SubmitAsync(draft);
        var refused = await Assert.ThrowsAsync<PastIsInvoiced>(() => office.ApproveAsync(draft, approval: draft.Approval(seen: 3)));
        Assert.Contains("déjà facturé", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PastReasonMissing>(() => office.ApproveAsync(draft, approval: draft.Approval(seen: 3) with { IntoInvoicedPast = true }));
        await PublishedAsync(draft, draft.Approval(seen: 3) with { IntoInvoicedPast = true, PastReason = "Délibération rectificative." });

        Assert.All(await InvoicesAsync(redone), i => Assert.False(i.IsCredited));
        var open = await OpenAsync();
        Assert.Equal(3, open.Count);
        await AnswerAsync(await OfAsync(open, left), RuleCorrectionProcedure.Leave);
        Assert.Single(await InvoicesAsync(left));

        await AnswerAsync(await OfAsync(open, redone), RuleCorrectionProcedure.Redo);
        var invoices = await InvoicesAsync(redone);
        Assert.Equal([288.00m, -288.00m, 300.00m], invoices.Select(i => i.TotalInclTax.Euros));
        Assert.Equal((invoices[0].Number, "Cotisation annuelle rectifiée"), (invoices[1].CreditOfNumber, invoices[2].Label));
        Assert.Equal(300.00m, (await office.DeclarationAsync(redone, 2026)).Quote!.TotalInclTax);
    }

    private async Task PublishedAsync(RuleDraft draft, RuleApproval approval)
    {
        await office.ApproveAsync(draft, approval: approval);
        await office.Services.GetRequiredService<RuleRefresh>().ApplyAsync(None);
        await office.DispatchAsync();
        // A minute later it is looked at again, and nothing is opened twice.
        office.Clock.Advance(TimeSpan.FromMinutes(2));
        await office.DispatchAsync();
    }

    private Task<List<RuleCorrection>> OpenAsync() => office.ReadAsync(db =>
        db.Set<RuleCorrection>().AsNoTracking().Where(c => c.State == RuleCorrectionStates.ToDecide).ToListAsync());

    private async Task<RuleCorrection> OfAsync(List<RuleCorrection> open, Member member)
    {
        var declaration = (await office.DeclarationAsync(member, 2026)).Id;
        return open.Single(c => c.DeclarationId == declaration);
    }

    private async Task AnswerAsync(RuleCorrection correction, string answer)
    {
        await office.DoAsync<CaseDesk>(async (desk, _) =>
            await desk.AnswerAsync((await desk.FindAsync(correction.Id, None))!, answer, null, "Vu avec l’adhérent.", Office.Camille, None));
        await office.DispatchAsync();
    }

    private Task<List<Invoice>> InvoicesAsync(Member member) => office.ReadAsync(db =>
        db.Invoices.Where(i => i.MemberId == member.Id).OrderBy(i => i.Number).AsNoTracking().ToListAsync());
}
