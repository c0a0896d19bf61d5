using System.Text;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Revenue;

/// <summary>Staff pay back what was called in excess.</summary>
public sealed class RefundPagesTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private const string List = "/service/revenus/remboursements";
    private readonly RevenueStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task Staff_find_what_is_to_be_paid_take_the_list_to_the_bank_and_record_the_transfers()
    {
        var (first, second) = (await OverpaidAsync(), await OverpaidAsync());
        await OverpaidAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.SeesAsync("remboursements à verser");
        await visit.FollowAsync("remboursements à verser");
        await visit.IsAtAsync(List);
        await visit.SeesAsync("Total à verser");
        await visit.PictureAsync("remboursements-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);

        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.FollowAsync("Télécharger la liste (CSV)"));
        using var csv = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8);
        var lines = (await csv.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd().Split("\r\n");
        Assert.Equal("numero;adherent;annee;montant;regularise_le;verse_le;reference", lines[0]);
        Assert.Contains(lines, line => line.StartsWith($"{first.Member.Number};Boulangerie Lafleur;2026;{first.Refund:0},00;20/05/2027;;", StringComparison.Ordinal));

        await visit.CheckAsync($"Boulangerie Lafleur, n° {first.Member.Number}, 2026");
        await visit.ClickAsync("Marquer comme versés");
        await visit.SeesAsync("Saisissez la référence du virement");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FillAsync("Référence du virement", "SCT-2027-0520");
        await visit.ClickAsync("Marquer comme versés");
        await visit.SeesAsync("1 remboursement marqué comme versé");
        Assert.Equal("SCT-2027-0520", await ReferenceAsync(first.Member));
        Assert.Null(await ReferenceAsync(second.Member));
        await visit.GoAsync($"/service/adherents/{first.Member.Id}");
        await visit.SeesAsync("Remboursement versé (2026)");

        await visit.GoAsync($"{List}?Search={second.Member.Number}");
        await visit.SeesAsync("1 remboursement à verser");
        await visit.GoAsync(List);
        await visit.CheckAsync("Tous les remboursements à verser");
        await visit.FillAsync("Référence du virement", "SCT-2027-0521");
        await visit.ClickAsync("Marquer comme versés");
        await visit.SeesAsync("Aucun remboursement à verser");
        await AxeAssert.NoViolationsAsync(visit.Page);

        await visit.GoAsync($"{List}?State=verses");
        await visit.SeesAsync("SCT-2027-0521");
        await visit.PictureAsync("remboursements-verses-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.GoAsync($"{List}?State=verses&Search={first.Member.Number}");
        await visit.FollowAsync("Annuler");
        await visit.ClickAsync("Annuler le versement");
        await visit.SeesAsync("Indiquez le motif");
        await visit.FillAsync("Motif", "IBAN clos");
        await visit.PictureAsync("remboursement-annuler-1440");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Annuler le versement");
        await visit.SeesAsync("de nouveau à verser");
        Assert.Null(await ReferenceAsync(first.Member));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_a_phone_without_script_a_whole_page_is_ticked_and_paid()
    {
        var (member, _) = await OverpaidAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone with { Script = false });
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"{List}?Search={member.Number}");
        await visit.FollowAsync("Tout cocher sur cette page");
        await visit.PictureAsync("remboursements-390");
        await visit.FillAsync("Référence du virement", "SCT-2027-0600");
        await visit.ClickAsync("Marquer comme versés");
        await visit.SeesAsync("1 remboursement marqué comme versé");
        Assert.Equal("SCT-2027-0600", await ReferenceAsync(member));
    }

    [Fact]
    public async Task On_a_phone_the_list_fits()
    {
        await OverpaidAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync(List);
        await visit.ClickAsync("Marquer comme versés");
        await visit.SeesAsync("Saisissez la référence du virement");
        await AxeAssert.FitsAsync(visit.Page);
        await AxeAssert.NoViolationsAsync(visit.Page);
    }

    /// <summary>A merchant who paid 2026 on 30 000 € and earned 12 000 €, in May 2027.</summary>
    private async Task<(Member Member, decimal Refund)> OverpaidAsync()
    {
        site.Clock.SetDay(2026, 5, 12);
        var (member, _) = await _story.MerchantAsync();
        site.Clock.SetDay(2027, 5, 20);
        return (member, await _story.Office.DoAsync<FinalIncomes, decimal>(async (incomes, db) =>
        {
            foreach (var instalment in await db.Set<Instalment>().Where(i => db.Set<YearSchedule>().Any(s => s.Id == i.ScheduleId && s.File.MemberId == member.Id)).ToListAsync()) instalment.Pay(instalment.Total);
            await db.SaveChangesAsync();
            return (await incomes.DeclareAsync(member.Id, 2026, new DeclaredIncome(12_000, 0, 0), Testing.Office.Camille, CancellationToken.None))!.Refund;
        }));
    }

    private Task<string?> ReferenceAsync(Member member) => _story.Office.ReadAsync(db => db.Set<SelfEmployedFile>().Where(f => f.MemberId == member.Id).SelectMany(f => f.Regularisations).Select(r => r.RefundReference).SingleAsync());
}
