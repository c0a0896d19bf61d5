using System.Net;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Profile;

public sealed class ProfileTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private const string Chosen = "tramway citron velours";

    [Fact]
    public async Task The_account_says_who_the_person_is_and_for_whom_they_act()
    {
        var person = await site.AMemberAsync();
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await visit.Page.Locator(".person summary").ClickAsync();
        await visit.FollowAsync("Mon compte");

        Assert.Equal("Mon compte", await visit.HeadingAsync());
        await visit.SeesAsync("Camille Morel");
        await visit.SeesAsync("camille@boulangerie.example");
        await visit.SeesAsync($"Boulangerie {person.Name}");
        await visit.SeesAsync("Administrateur depuis le");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Phones_are_taken_as_people_type_them_and_shown_in_pairs()
    {
        var person = await site.AMemberAsync();
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.SignInAsync(person);
        await visit.GoAsync("/compte/telephones");
        await visit.Page.GetByLabel("Téléphone").FillAsync("+33 (0)4.92.00.00.70");
        await visit.Page.GetByLabel("Portable").FillAsync("04 92 00 00 70");
        await visit.ClickAsync("Enregistrer mes numéros");

        Assert.StartsWith("Erreur", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await visit.SeesAsync("Saisissez un numéro de portable à 10 chiffres qui commence par 06 ou 07.");
        Assert.Equal("+33 (0)4.92.00.00.70", await visit.Page.GetByLabel("Téléphone").InputValueAsync());

        await visit.Page.GetByLabel("Portable").FillAsync("0612345678");
        await visit.ClickAsync("Enregistrer mes numéros");

        await visit.SeesAsync("Vos numéros de téléphone sont enregistrés.");
        await visit.SeesAsync("04\u00A092\u00A000\u00A000\u00A070");
        await visit.SeesAsync("06\u00A012\u00A034\u00A056\u00A078");
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_keeps_this_one_and_is_told_by_mail()
    {
        var person = await site.AMemberAsync();
        await using var elsewhere = await chromium.OpenAsync(site.Address);
        await elsewhere.SignInAsync(person);
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.SignInAsync(person);
        await visit.GoAsync("/compte/mot-de-passe");
        await ChooseAsync(visit, "pas le bon mot de passe", Chosen);
        await visit.SeesAsync("Le mot de passe actuel ne correspond pas.");
        await ChooseAsync(visit, person.Password, Chosen);

        await visit.SeesAsync("Votre mot de passe est changé.");
        await elsewhere.GoAsync("/compte");
        await elsewhere.IsAtAsync("/connexion?retour=%2Fcompte");
        var mail = await site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().Mails.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).FirstAsync(m => m.Template == "password-changed"));
        Assert.Equal("camille@boulangerie.example", mail.ToAddress);
        Assert.DoesNotContain(Chosen, mail.TextBody, StringComparison.Ordinal);

        await visit.GoAsync("/compte/historique");
        await visit.SeesAsync("Mot de passe changé");
        await visit.SeesAsync("vous");
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_or_all()
    {
        var person = await site.AMemberAsync();
        await using var first = await chromium.OpenAsync(site.Address);
        await using var second = await chromium.OpenAsync(site.Address);
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        foreach (var each in new[] { first, second, visit }) await each.SignInAsync(person);
        await visit.GoAsync("/compte/appareils");
        await visit.SeesAsync("3\u00A0appareils connectés");
        await visit.SeesAsync("Celui-ci");
        await visit.Page.Locator("tbody .btn").First.ClickAsync();
        await visit.SeesAsync("Cet appareil est déconnecté.");
        await visit.SeesAsync("2\u00A0appareils connectés");
        await visit.ClickAsync("Déconnecter l’autre appareil");
        await visit.SeesAsync("1\u00A0appareil déconnecté.");
        await visit.SeesAsync("1\u00A0appareil connecté");

        foreach (var each in new[] { first, second })
        {
            await each.GoAsync("/compte");
            await each.IsAtAsync("/connexion?retour=%2Fcompte");
        }

        await visit.GoAsync("/compte/historique");
        await visit.SeesAsync("Autres appareils déconnectés");
    }

    [Fact]
    public async Task Somebody_elses_session_is_not_found_and_goes_on()
    {
        var (person, other) = (await site.AMemberAsync(), await site.AMemberAsync());
        await using var theirs = await chromium.OpenAsync(site.Address);
        await theirs.SignInAsync(other);
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(person);
        await using var mine = await chromium.OpenAsync(site.Address);
        await mine.SignInAsync(person);
        var foreign = await site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().Sessions.SingleAsync(s => s.AccountId == other.AccountId));
        await visit.GoAsync("/compte/appareils");

        var (status, _) = await visit.PostAsync("/compte/appareils?handler=End", $"id={foreign.Id}");

        Assert.Equal((int)HttpStatusCode.NotFound, status);
        await theirs.GoAsync("/compte");
        Assert.Equal("Mon compte", await theirs.HeadingAsync());
    }

    [Fact]
    public async Task The_log_of_an_account_cannot_be_rewritten()
    {
        var person = await site.AMemberAsync();
        await using var db = site.Database.NewDb();
        db.Add(new AccountEvent
        {
            AccountId = person.AccountId,
            What = AccountEventKind.SessionEnded,
            ById = person.AccountId.ToString(),
            By = "Camille Morel",
            At = site.Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var lines = db.Set<AccountEvent>().Where(e => e.AccountId == person.AccountId);

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => lines.ExecuteUpdateAsync(e => e.SetProperty(x => x.By, "Personne")));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => lines.ExecuteDeleteAsync());
        Assert.Equal(1, await db.Users.Where(a => a.Id == person.AccountId).ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        Assert.False(await lines.AnyAsync(TestContext.Current.CancellationToken));
    }

    private static async Task ChooseAsync(Visit visit, string current, string chosen)
    {
        await visit.Page.GetByLabel("Mot de passe actuel").FillAsync(current);
        await visit.Page.GetByLabel("Nouveau mot de passe", new() { Exact = true }).FillAsync(chosen);
        await visit.Page.GetByLabel("Nouveau mot de passe, une seconde fois").FillAsync(chosen);
        await visit.ClickAsync("Changer mon mot de passe");
    }
}
