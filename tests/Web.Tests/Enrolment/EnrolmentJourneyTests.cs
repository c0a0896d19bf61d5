using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Enrolment;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Enrolment;

/// <summary>The twelve screens, from the door to the open access.</summary>
public sealed class EnrolmentJourneyTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    public static TheoryData<View> Eyes { get; } = [View.Desktop, View.Phone, new View(390, Script: false)];

    [Theory, MemberData(nameof(Eyes))]
    public async Task A_contact_of_the_member_enrols_and_signs_in(View view)
    {
        var member = await site.AMemberToEnrolForAsync();
        var mail = member.Contacts.Single().Email;
        await using var visit = await chromium.OpenAsync(site.Address, view);
        await visit.GoAsync("/");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "M’inscrire ou adhérer" }).ClickAsync();
        await LooksRightAsync(visit, "00-porte", view);
        await visit.Page.GetByLabel("Oui, elle est adhérente").CheckAsync();
        await visit.ClickAsync("Continuer");
        await LooksRightAsync(visit, "01-identite", view);
        await visit.IdentifyAsync(site, member, mail);
        await LooksRightAsync(visit, "02-conditions", view);
        await visit.SeesAsync("Étape 2 sur 12 – Conditions générales");
        await visit.ClickAsync("J’accepte");
        await LooksRightAsync(visit, "03-etablissement", view);
        await visit.SeesAsync("3 rue des Lavandes, 06130 Grasse");
        Assert.False(await visit.Page.GetByLabel("Je m’abonne aux services d’information").IsCheckedAsync());
        await visit.ClickAsync("Étape suivante");
        await LooksRightAsync(visit, "04-mot-de-passe", view);
        await visit.FillAsync("Mot de passe", Persons.Password);
        await visit.FillAsync("Confirmation du mot de passe", Persons.Password);
        await visit.ClickAsync("Valider");
        await LooksRightAsync(visit, "05-recapitulatif", view);
        await visit.SeesAsync(mail);
        await visit.ClickAsync("S’inscrire aux services");

        await visit.SeesAsync("Étape 6 sur 12");
        await visit.Page.GetByLabel("Votre entreprise", new() { Exact = true }).CheckAsync();
        await visit.Page.GetByLabel("Une entreprise ou un organisme du secteur privé").CheckAsync();
        await visit.ClickAsync("Étape suivante");
        await visit.SeesAsync("Étape 7 sur 12");
        await visit.ClickAsync("Valider la liste");
        await visit.SeesAsync("Étape 8 sur 12");
        await visit.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Valider", Exact = true }).ClickAsync();
        await visit.SeesAsync("Étape 9 sur 12");
        await visit.Page.Locator("main form button.btn-primary").First.ClickAsync();
        await visit.SeesAsync("Étape 10 sur 12");
        await visit.ClickAsync("Valider l’inscription");

        await visit.SeesAsync("Votre inscription est enregistrée");
        await LooksRightAsync(visit, "11-compte-rendu", view);
        var pdf = await visit.Page.APIRequest.GetAsync(new Uri(site.Address, "/inscription/compte-rendu?handler=Pdf").ToString());
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Étape suivante" }).ClickAsync();
        await LooksRightAsync(visit, "12-courriel", view);
        await visit.SeesAsync("Étape 12 sur 12");

        await visit.GoAsync(await site.LinkOfAsync(mail, "enrolment-validation"));
        await LooksRightAsync(visit, "13-valider", view);
        await visit.ClickAsync("Valider mon adresse");
        await visit.SeesAsync("votre compte est ouvert");
        await LooksRightAsync(visit, "14-fin", view);
        Assert.Equal(EnrolmentStates.Active, (await site.FileOfAsync(member)).State);

        await visit.SignInAsync(new Person("/connexion", member.Number, Persons.Password, Guid.Empty, member.Id));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/espace"));
        Assert.Empty(visit.Complaints);
    }

    private static async Task LooksRightAsync(Visit visit, string name, View view)
    {
        // axe itself needs the script that this view has not.
        if (view.Script) await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"inscription-{name}-{view.Width}");
    }
}
