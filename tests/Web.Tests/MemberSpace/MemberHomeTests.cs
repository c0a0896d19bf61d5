using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Tests.MemberSpace;

/// <summary>What a member finds on arriving, as the year goes by: to do, corrected, confirmed, invoiced.</summary>
public sealed class MemberHomeTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task A_correction_is_asked_in_the_words_of_the_service()
    {
        site.Clock.SetDay(2026, 1, 12);
        await using var story = new MemberStory(site);
        var (member, person) = await story.WhoDeclaresAsync(employees: 3);
        await story.Office.DeclareAsync(member, MemberStory.Year);
        await story.Office.StaffAsync(member, MemberStory.Year, (acts, d) => acts.ReopenAsync(d, "Merci de vérifier la date d’embauche de Mme Roux.", Testing.Office.Camille, CancellationToken.None));
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.SeesAsync("Une correction vous est demandée");
        await visit.SeesAsync("Merci de vérifier la date d’embauche de Mme Roux.");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.FollowAsync("Corriger ma déclaration");
        await visit.IsAtAsync("/espace/cotiser/2026/salaries");
    }

    [Fact]
    public async Task The_seed_example_is_read_in_the_list_of_invoices()
    {
        site.Clock.SetDay(2026, 1, 12);
        await using var story = new MemberStory(site);
        var (member, person) = await story.WhoDeclaresAsync(employees: 6);
        await story.Office.DayAsync(2026, 2, 1);
        await story.Office.StaffAsync(member, MemberStory.Year, (acts, d) => acts.LetInLateAsync(d, new DateOnly(2026, 2, 28), "Demande par téléphone.", Testing.Office.Camille, CancellationToken.None));
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.SeesAsync("À confirmer au plus tard le samedi 28 février 2026");
        await story.Office.DeclareAsync(member, MemberStory.Year);
        await story.Office.DayAsync(2026, 2, 23);
        await story.Office.InvoiceAsync(MemberStory.Year);
        await visit.SignInAsync(person);
        await visit.GoAsync("/espace/factures");
        await visit.SeesAsync("835,20 €");
        await visit.SeesAsync("−835,20 €");
        await visit.SeesAsync("23/02/2026");
        await visit.SeesAsync("Facture d’office");
        await visit.SeesAsync("Année 2026");
        await AxeAssert.NoViolationsAsync(visit.Page);
        var credit = await visit.DownloadedTextAsync("Avoir");
        Assert.Contains("835,20", credit, StringComparison.Ordinal);
        await visit.GoAsync("/espace/declarations");
        await visit.SeesAsync("Facturée");
        Assert.Equal(DeclarationStates.Invoiced, (await story.Office.DeclarationAsync(member, MemberStory.Year)).State);
    }
}
