using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Web.Tests.Profile;
using BackOffice.Web.Tests.Staff;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Privacy;

/// <summary>A person exercises their rights from their space, and the service answers at its desk.</summary>
public sealed class RightsJourneyTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private const string Erasure = "Faire effacer mes données (effacement)";

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task An_erasure_is_asked_for_answered_and_seen_answered(View view)
    {
        var odile = await site.ANamedPersonAsync();
        await using var visit = await SignedInAsync(odile.Person, view);
        await visit.GoAsync("/espace/mes-donnees");
        var before = await ColourOfAsync(visit, Erasure);
        await visit.Page.GetByLabel(Erasure).CheckAsync();
        await Assertions.Expect(visit.Page.GetByLabel(Erasure)).Not.ToHaveCSSAsync("background-color", before);
        await visit.ClickAsync("Envoyer ma demande");
        Assert.Contains("Dites en quelques mots", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await visit.Page.GetByLabel(Erasure).IsCheckedAsync());
        await visit.TypeAsync("Précisez votre demande", "Je ne travaille plus pour cette entreprise.");
        await visit.ClickAsync("Envoyer ma demande");
        await visit.SeesAsync("Votre demande est enregistrée");
        await visit.SeesAsync("Au plus tard le 12/02/2026");
        await LooksRightAsync(visit, "mes-donnees", view);

        await using var agent = await SignedInAsync(await site.AStaffAsync(), view);
        await agent.GoAsync("/service/droits");
        await LooksRightAsync(agent, "liste", view);
        await agent.FollowLinkAsync(odile.Name);
        await agent.SeesAsync("Ce qu’un accord supprimera");
        await agent.SeesAsync("Je ne travaille plus pour cette entreprise.");
        await LooksRightAsync(agent, "dossier", view);
        await agent.FollowLinkAsync("Accepter");
        await agent.ClickAsync("Accepter");
        await agent.SeesAsync("est enregistrée");

        await visit.GoAsync("/espace/mes-donnees");
        await visit.SeesAsync("Acceptée");
        await visit.SeesAsync("Envoyée par courriel le 12/01/2026");
        Assert.Equal(["data-request-received", "data-request-accepted"], (await site.MailsToAsync(odile.Mail)).Select(m => m.Template));
        Assert.Empty(visit.Complaints);
        Assert.Empty(agent.Complaints);
    }

    [Fact]
    public async Task An_accepted_access_gives_an_archive_with_what_it_says_and_nobody_elses_data()
    {
        var odile = await site.ANamedPersonAsync();
        await site.BesideAsync(odile);
        await using var visit = await SignedInAsync(odile.Person);
        await visit.GoAsync("/espace/mes-donnees");
        await visit.Page.GetByLabel("Recevoir une copie de mes données (accès)").CheckAsync();
        await visit.ClickAsync("Envoyer ma demande");
        await using var agent = await SignedInAsync(await site.AStaffAsync());
        await agent.GoAsync("/service/droits");
        await agent.FollowLinkAsync(odile.Name);
        Assert.Equal(0, await agent.Page.GetByRole(AriaRole.Link, new() { Name = "Télécharger l’export" }).CountAsync());
        await agent.FollowLinkAsync("Accepter");
        await agent.ClickAsync("Accepter");
        await agent.FollowLinkAsync("Télécharger l’export");
        await LooksRightAsync(agent, "export", View.Desktop);

        var ofStaff = await agent.UnpackedAsync("Télécharger l’export");
        await visit.GoAsync("/espace/mes-donnees");
        await visit.FollowLinkAsync("Télécharger mes données");
        await visit.TypeAsync("Mot de passe actuel", odile.Person.Password);
        var own = await visit.UnpackedAsync("Télécharger mes données");

        foreach (var archive in new[] { ofStaff, own })
        {
            foreach (var told in new[] { "compte", "rattachements", "sessions", "securite", "courriels", "actes" }) Assert.Contains($"csv/{told}.csv", archive.Keys);
            foreach (var read in new[] { "mes-donnees.pdf", "mes-donnees.json", "csv/compte.csv" }) Assert.Contains(odile.Name, archive[read], StringComparison.Ordinal);
            Assert.Contains("Votre demande du 12 janvier 2026", archive["csv/courriels.csv"].Spaced(), StringComparison.Ordinal);
            Assert.All(archive, file => Assert.All(NamedPeople.OfTheOther, other => Assert.DoesNotContain(other, file.Value, StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Fact]
    public async Task A_refusal_gives_its_reason_and_the_ways_to_contest_it()
    {
        var odile = await site.ANamedPersonAsync();
        await using var visit = await SignedInAsync(odile.Person);
        await visit.GoAsync("/espace/mes-donnees");
        await visit.Page.GetByLabel(Erasure).CheckAsync();
        await visit.TypeAsync("Précisez votre demande", "Effacez mes factures.");
        await visit.ClickAsync("Envoyer ma demande");
        await using var agent = await SignedInAsync(await site.AStaffAsync());
        await agent.GoAsync("/service/droits");
        await agent.FollowLinkAsync(odile.Name);
        await agent.FollowLinkAsync("Refuser");
        await agent.Page.GetByLabel("Conservation imposée par la loi").CheckAsync();
        await agent.ClickAsync("Refuser");
        Assert.Contains("Écrivez le commentaire", await agent.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await agent.Page.GetByLabel("Conservation imposée par la loi").IsCheckedAsync());
        await agent.TypeAsync("Explication", "Vos factures ont moins de dix ans.");
        await agent.ClickAsync("Refuser");
        await agent.SeesAsync("est enregistrée");

        await visit.GoAsync("/espace/mes-donnees");
        await visit.SeesAsync("Refusée");
        var told = (await site.MailsToAsync(odile.Mail))[^1].TextBody.Spaced();
        Assert.Contains("Conservation imposée par la loi : Vos factures ont moins de dix ans.", told, StringComparison.Ordinal);
        Assert.Contains("www.cnil.fr", told, StringComparison.Ordinal);
    }

    private async Task<Visit> SignedInAsync(Person person, View? view = null)
    {
        var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(person);
        return visit;
    }

    /// <summary>What tells a chosen answer from one that is not.</summary>
    private static Task<string> ColourOfAsync(Visit visit, string answer) =>
        visit.Page.GetByLabel(answer).EvaluateAsync<string>("input => getComputedStyle(input).backgroundColor");

    private static async Task LooksRightAsync(Visit visit, string name, View view)
    {
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"droits-{name}-{view.Width}");
    }
}
