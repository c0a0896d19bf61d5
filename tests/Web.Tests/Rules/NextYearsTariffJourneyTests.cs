using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Rules;

/// <summary>The autumn of an admin, from the vote of the assembly to what a member pays in January.</summary>
public sealed class NextYearsTariffJourneyTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_tariff_is_written_broken_mended_measured_published_by_another_and_paid_by_a_member()
    {
        var member = (await desk.ConfirmedAsync(employees: 6)).Member;
        var writer = await desk.Site.AnAdminWithAsync("Ada Brun", AccountRight.EditRules);
        await using var hers = await chromium.SignedInAsync(desk, writer);
        await hers.GoAsync("/administration/regles/tariff/preparer");
        await hers.Page.GetByLabel("Date d’effet").FillAsync("01/01/2027");
        await hers.ClickAsync("Ouvrir le brouillon");
        await Assertions.Expect(hers.Page.Locator("#check")).ToContainTextAsync("donnent le résultat attendu");
        var draft = new Uri(hers.Page.Url).AbsolutePath;

        await hers.Page.Locator(".cm-content").ClickAsync();
        await hers.Page.Keyboard.PressAsync("Control+Home");
        await hers.Page.Keyboard.TypeAsync("]");
        await Assertions.Expect(hers.Page.Locator("#check")).ToContainTextAsync("Ligne 1, colonne 1");
        await hers.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(hers.Page.GetByLabel("Prix par personne", new() { Exact = true })).ToHaveValueAsync("116,00");
        await hers.Page.GetByLabel("Prix par personne", new() { Exact = true }).FillAsync("118");
        await hers.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(hers.Page.Locator("#check")).ToContainTextAsync("ne donnent pas le résultat attendu");
        await hers.ClickAsync("Enregistrer");
        await hers.SeesAsync("Le brouillon est enregistré.");
        await hers.GoAsync(draft + "/cas");
        await hers.ClickAsync("Attendre désormais ce que donnent les cas choisis");
        await hers.SeesAsync("cas donnent le résultat attendu");

        await hers.GoAsync(draft + "/effet");
        await hers.ClickAsync("Mesurer l’effet");
        await desk.Office.DoAsync<EffectRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None));
        await hers.SeesAsync("Les plus grands écarts");
        await hers.SeesAsync("+14,40");
        await hers.SeesAsync($"n° {member.Number}");
        await hers.GoAsync(draft + "/soumettre");
        await hers.ClickAsync("Soumettre à l’approbation");

        var approver = await desk.Site.AnAdminWithAsync("Marc Ollivier", AccountRight.PublishRules);
        await using var his = await chromium.SignedInAsync(desk, approver);
        await his.GoAsync(draft + "/publier");
        await his.Page.GetByLabel("Décision").FillAsync("AG du 12/11/2026, résolution 4");
        await his.Page.GetByLabel("Motif", new() { Exact = true }).FillAsync("Vote du barème.");
        await his.Page.GetByLabel("Code de votre application").FillAsync(approver.Phone!.NextCode());
        await his.Page.Locator("main form button.btn-primary").ClickAsync();
        await his.SeesAsync("est publiée.");

        desk.Site.Clock.SetDay(2027, 1, 5);
        await desk.Office.OpenCampaignAsync(2027, new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31));
        await using var theirs = await chromium.SignedInAsync(desk, await desk.PersonOfAsync(member));
        await theirs.ConfirmCompanyAsync();
        await theirs.SeesAsync("6 salariés au 1er janvier 2027");
        await theirs.ClickAsync("Suivant");
        await theirs.SeesAsync("849,60 €");
        Assert.Empty(hers.Complaints.Concat(his.Complaints).Concat(theirs.Complaints));
    }
}
