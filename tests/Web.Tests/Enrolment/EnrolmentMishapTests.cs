using System.Net;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Enrolment;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Enrolment;

/// <summary>What people mistype, press twice, open too late or find in somebody else's mailbox.</summary>
public sealed class EnrolmentMishapTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Every_field_of_the_first_screen_says_what_to_do_and_keeps_what_was_typed()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.GoAsync("/inscription/identite?adherente=oui");
        await visit.FillAsync("Numéro SIRET de l’établissement", "732 829 320 00075");
        await visit.FillAsync("Nom", new string('N', 200));
        await visit.FillAsync("Téléphone", "12");
        await visit.FillAsync("Courriel", "alix@lafleur.example");
        await visit.FillAsync("Confirmation du courriel", "alice@lafleur.example");
        await visit.ClickAsync("Je m’inscris");

        var summary = await visit.Page.Locator(".error-summary").InnerTextAsync();
        foreach (var sentence in new[] { "sa clé ne correspond pas", "Raccourcissez ce nom", "Saisissez votre prénom", "Saisissez les 10 chiffres", "Les deux adresses électroniques diffèrent" })
            Assert.Contains(sentence, summary, StringComparison.Ordinal);
        Assert.Equal("732 829 320 00075", await visit.Page.GetByLabel("Numéro SIRET de l’établissement").InputValueAsync());
        Assert.StartsWith("Erreur", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await AxeAssert.NoViolationsAsync(visit.Page);
    }

    [Fact]
    public async Task A_siret_nobody_has_here_leads_to_membership_with_what_was_typed()
    {
        var member = await site.AMemberToEnrolForAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.IdentifyAsync(site, member, "neuf@nouveau.example");
        await visit.SeesAsync("Étape 2 sur 12");
        await visit.GoAsync("/inscription/identite");
        await visit.FillAsync("Numéro SIRET de l’établissement", "552 081 317 66522");
        await visit.ClickAsync("Je m’inscris");

        await visit.SeesAsync("Votre entreprise n’est pas encore adhérente ?");
        Assert.Equal("neuf@nouveau.example", await visit.Page.GetByLabel("Courriel", new() { Exact = true }).InputValueAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Demander l’adhésion de mon entreprise");
        await visit.SeesAsync("Étape 2 sur 10 – Conditions générales");
    }

    [Fact]
    public async Task A_closed_establishment_is_refused_in_words()
    {
        var member = await site.AMemberToEnrolForAsync();
        await using (var db = site.Database.NewDb())
        {
            var place = await db.Establishments.SingleAsync(e => e.MemberId == member.Id, TestContext.Current.CancellationToken);
            place.Close(new DateOnly(2025, 12, 31));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.IdentifyAsync(site, member, "ferme@lafleur.example");

        await visit.SeesAsync("L’établissement de ce SIRET est fermé");
    }

    [Fact]
    public async Task Names_from_anywhere_are_kept_and_none_of_them_reaches_a_header()
    {
        var member = await site.AMemberToEnrolForAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.IdentifyAsync(site, member, "partout@lafleur.example", "نور 🥐", "O’Brien\u202E Bcc: x@y.example");

        await visit.SeesAsync("Étape 2 sur 12");
        var file = await site.FileOfAsync(member);
        Assert.Equal(("نور 🥐", "O’Brien Bcc: x@y.example"), (file.Person.FirstName, file.Person.LastName));
        await using var db = site.Database.NewDb();
        var sent = await db.Mails.SingleAsync(m => m.CaseId == file.Id, TestContext.Current.CancellationToken);
        Assert.DoesNotContain('\n', sent.ToName);
        Assert.DoesNotContain('\u202E', sent.ToName);
    }

    [Fact]
    public async Task A_later_step_leads_back_to_the_step_to_do_and_going_back_loses_nothing()
    {
        var member = await site.AMemberToEnrolForAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.IdentifyAsync(site, member, "recule@lafleur.example");
        await visit.GoAsync("/inscription/habilitations");
        await visit.SeesAsync("Étape 2 sur 12");
        await visit.ClickAsync("J’accepte");
        await visit.Page.GetByLabel("Je m’abonne aux services d’information").CheckAsync();
        await visit.ClickAsync("Étape suivante");
        await visit.SeesAsync("Étape 4 sur 12");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Étape précédente" }).ClickAsync();
        Assert.True(await visit.Page.GetByLabel("Je m’abonne aux services d’information").IsCheckedAsync());
        await visit.GoAsync("/inscription/identite");
        Assert.Equal("recule@lafleur.example", await visit.Page.GetByLabel("Courriel", new() { Exact = true }).InputValueAsync());
        await visit.GoAsync("/inscription/recapitulatif");
        await visit.SeesAsync("Étape 4 sur 12");
    }

    [Fact]
    public async Task The_mailed_link_resumes_elsewhere_as_often_as_needed_and_a_scanner_uses_nothing_up()
    {
        var member = await site.AMemberToEnrolForAsync();
        await using (var first = await chromium.OpenAsync(site.Address))
        {
            await first.IdentifyAsync(site, member, "ailleurs@lafleur.example");
            await first.ClickAsync("J’accepte");
        }

        var link = await site.LinkOfAsync("ailleurs@lafleur.example", "enrolment-resume");
        using var scanner = site.NewClient();
        for (var i = 0; i < 3; i++)
        {
            using var opened = await scanner.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal("/inscription/reprendre", opened.Headers.Location?.ToString());
        }

        for (var i = 0; i < 2; i++)
        {
            await using var elsewhere = await chromium.OpenAsync(site.Address, View.Phone);
            await elsewhere.GoAsync(link);
            await AxeAssert.NoViolationsAsync(elsewhere.Page);
            await elsewhere.ClickAsync("Reprendre mon inscription");
            await elsewhere.SeesAsync("Étape 3 sur 12");
        }
    }

    [Fact]
    public async Task A_browser_without_an_enrolment_is_told_where_to_find_it()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.GoAsync("/inscription/recapitulatif");

        Assert.Equal("Aucune inscription ouverte ici", await visit.HeadingAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
    }

    [Fact]
    public async Task Refusing_the_terms_ends_the_enrolment_and_leaves_nothing()
    {
        var member = await site.AMemberToEnrolForAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.IdentifyAsync(site, member, "refus@lafleur.example");
        await visit.ClickAsync("Je refuse");

        Assert.Equal("Votre inscription est abandonnée", await visit.HeadingAsync());
        await using var db = site.Database.NewDb();
        Assert.False(await db.Set<EnrolmentFile>().AnyAsync(f => f.MemberId == member.Id, TestContext.Current.CancellationToken));
        Assert.False(await db.Mails.AnyAsync(m => m.ToAddress == "refus@lafleur.example", TestContext.Current.CancellationToken));
        await visit.GoAsync("/inscription/conditions");
        Assert.Equal("Aucune inscription ouverte ici", await visit.HeadingAsync());
    }

    [Theory, InlineData("motdepasse2026", "trop facile à deviner"), InlineData("court", "au moins 12 caractères"), InlineData("boulangerie lafleur!", "contient votre nom")]
    public async Task A_weak_password_is_refused_in_words(string password, string words)
    {
        var member = await site.AMemberToEnrolForAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.IdentifyAsync(site, member, $"faible{password.Length}@autre.example", "Zoé", "Marchal");
        await visit.IntroduceAsync(password);

        Assert.Contains(words, await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Null((await site.FileOfAsync(member)).PasswordHash);
    }

    [Theory, InlineData("/lien/mange-par-la-messagerie", HttpStatusCode.NotFound), InlineData("/inscription/valider", HttpStatusCode.Gone), InlineData("/inscription/reprendre", HttpStatusCode.Gone)]
    public async Task A_mangled_or_missing_link_says_what_to_do(string path, HttpStatusCode status)
    {
        using var client = site.NewClient();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("lien n’est pas reconnu", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
