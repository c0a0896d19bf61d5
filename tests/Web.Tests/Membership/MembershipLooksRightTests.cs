using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Data.Demo;

namespace BackOffice.Web.Tests.Membership;

/// <summary>Every screen of a company that joins, wide and narrow, light and dark: axe finds nothing, nothing sticks out.</summary>
public sealed class MembershipLooksRightTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    public static TheoryData<View> Views => [View.Desktop, View.PhoneAtNight];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_screen_can_be_read_by_everybody(View view)
    {
        var siret = DemoPeople.HeadOfficeOf(DemoPeople.SirenOf(62_000_000 + view.Width));
        await using var visit = await chromium.OpenAsync(desk.Site.Address, view);
        var look = $"{view.Width}{(view.Dark ? "-nuit" : "")}";
        await visit.BeginAsync(desk.Site, siret, $"alix{view.Width}@lafleur.example");
        await LookAsync(visit, "admissibilite", look);
        await visit.TellEligibilityAsync(postCode: "83000");
        await LookAsync(visit, "entreprise", look);
        await visit.DescribeCompanyAsync(siret);
        await LookAsync(visit, "etablissements", look);
        await LookAsync(visit, "etablissements/ajouter", look);
        await visit.GoAsync("/inscription/adhesion/etablissements");
        await visit.NextAsync();
        await LookAsync(visit, "contacts", look);
        await visit.NextAsync();
        await LookAsync(visit, "salaries", look + "-vide");
        await LookAsync(visit, "salaries/effectif", look);
        await LookAsync(visit, "salaries/ajouter", look);
        await visit.GoAsync("/inscription/adhesion/salaries");
        await visit.AddEmployeeAsync("César", "Habilitation électrique");
        await LookAsync(visit, "salaries", look);
        await visit.NextAsync();
        await visit.ChoosePasswordAsync();
        await LookAsync(visit, "verification", look);
        await visit.ClickAsync("Envoyer ma demande d’adhésion");
        await LookAsync(visit, "bordereau", look);
        Assert.Empty(visit.Complaints);
    }

    private static async Task LookAsync(Visit visit, string page, string look)
    {
        var answer = await visit.Page.GotoAsync("/inscription/adhesion/" + page);
        Assert.Equal(200, answer!.Status);
        await visit.PictureAsync($"adhesion-{page.Replace('/', '-')}-{look}");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
    }
}
