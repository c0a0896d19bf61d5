using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Staff;

public sealed class CampaignAndInvoicingTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_year_opens_for_all_in_one_act_and_its_progress_is_followed()
    {
        await desk.Office.MemberAsync(1);
        await desk.Office.MemberAsync(2);
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync("/service/campagnes/ouvrir");
        await visit.TypeAsync("Année", "2027");
        await visit.TypeAsync("Premier jour de saisie", "01/01/2027");
        await visit.TypeAsync("Dernier jour de saisie", "31/01/2027");
        await visit.ClickAsync("Ouvrir pour tous les adhérents");
        await visit.SeesAsync("La campagne 2027 est ouverte.");
        await visit.SeesAsync("Ouverture des déclarations");

        // One batch at a time, as the background work does: the bar on the page follows by itself.
        while (await desk.Office.DoAsync<CampaignOpener, int>((opener, _) => opener.RunOnceAsync(1, CancellationToken.None)) > 0) { }

        await visit.SeesAsync("Terminé");
        Assert.True(await desk.Office.ReadAsync(db => db.Declarations.CountAsync(d => d.Year == 2027)) >= 2);
    }

    [Fact]
    public async Task A_year_s_dates_change_and_the_states_lead_to_the_list()
    {
        await desk.ToDeclareAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync($"/service/campagnes/{Desk.Year}");
        await visit.FollowLinkAsync("Changer les dates");
        await visit.TypeAsync("Dernier jour de saisie", "15/02/2026");
        await visit.ClickAsync("Changer les dates");
        await visit.SeesAsync("Les dates sont changées.");
        await visit.SeesAsync("15/02/2026");

        await visit.FollowLinkAsync("À saisir");

        await visit.IsAtAsync($"/service/declarations?Year={Desk.Year}&State=to-declare");
    }

    [Fact]
    public async Task A_run_needs_two_people()
    {
        await desk.ConfirmedAsync();
        await using var first = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await first.GoAsync("/service/facturation");
        await first.FollowLinkAsync($"Préparer la facturation {Desk.Year}");
        await first.SeesAsync("facture");
        await first.ClickAsync("Préparer la facturation");
        var run = new Uri(first.Page.Url).AbsolutePath;
        await first.FollowLinkAsync("Libérer la facturation");
        await first.ClickAsync("Libérer la facturation");
        await first.SeesAsync("La personne qui prépare une facturation ne peut pas la libérer.");

        await using var second = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await second.GoAsync(run + "/liberer");
        await second.ClickAsync("Libérer la facturation");
        await second.SeesAsync("La facturation est libérée.");
        await desk.Office.DispatchAsync();

        await second.GoAsync(run);
        await second.SeesAsync("Terminé");
        Assert.Equal(0, await desk.Office.ReadAsync(db => db.Declarations.CountAsync(d => d.State == DeclarationStates.Confirmed)));
        await AxeAssert.NoViolationsAsync(second.Page);
    }

    [Fact]
    public async Task Closing_the_year_tells_its_effect_in_numbers_first()
    {
        await desk.Office.OpenCampaignAsync(2025, new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 31));
        await desk.Office.DispatchAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync("/service/campagnes/2025/clore");
        await visit.SeesAsync("jamais déclarée");
        await visit.ClickAsync("Clore l’année 2025");

        await visit.SeesAsync("L’année 2025 est close.");
    }
}
