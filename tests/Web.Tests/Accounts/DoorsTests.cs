using System.Net;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Accounts;

public sealed class DoorsTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private const string AgentsOwn = "sept pommiers tranquilles";

    [Fact]
    public async Task A_mandataire_ticks_the_box_and_uses_a_password_of_their_own()
    {
        var company = await site.ACompanyAsync();
        await site.OpenedAsync(o => o.ForMember(company.Id, company.Number, "Camille Morel", null, Persons.Password, mustChange: false));
        await site.OpenedAsync(o => o.ForAgent(company.Id, company.Number, "Zoé Garnier", null, AgentsOwn, mustChange: false));
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);

        await KnockAsync(visit, company.Number, AgentsOwn, box: false);
        Assert.Contains("ne correspond pas", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await KnockAsync(visit, company.Number, Persons.Password, box: true);
        Assert.Contains("ne correspond pas", await visit.Page.Locator(".error-summary").InnerTextAsync(), StringComparison.Ordinal);
        await KnockAsync(visit, company.Number, AgentsOwn, box: true);
        Assert.Contains("Zoé Garnier", await visit.Page.Locator(".person summary").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_mandataire_types_the_name_they_were_given()
    {
        var company = await site.ACompanyAsync();
        await site.OpenedAsync(o => o.ForAgent(company.Id, company.Number, "Zoé Garnier", null, "une autre phrase", mustChange: false));
        await site.OpenedAsync(o => o.ForAgent(company.Id, company.Number, "Sami Fabre", null, AgentsOwn, mustChange: false, rank: 2));
        using var client = site.NewClient();

        var answer = await client.KnockAsync("/connexion", ("Name", company.Number + "-m2"), ("Password", AgentsOwn), ("AsAgent", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("Anne-Laure", "Dupré")]
    [InlineData("anne laure", "DUPRE")]
    [InlineData(" ANNE  LAURE ", "dupré")]
    public async Task A_name_is_known_without_case_accents_or_hyphens(string firstName, string lastName)
    {
        var company = await site.ACompanyAsync();
        await site.OpenedAsync(o => Named(o.ForMember(company.Id, company.Number, "Anne-Laure Dupré", null, Persons.Password, mustChange: false), "Anne-Laure", "Dupré"));
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.GoAsync("/connexion/siret");
        await visit.Page.GetByLabel("SIRET", new() { Exact = true }).FillAsync(company.HeadOffice.Siret.ToString());
        await visit.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync(lastName);
        await visit.Page.GetByLabel("Prénom").FillAsync(firstName);
        await visit.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(Persons.Password);
        await visit.ClickAsync("Se connecter");

        Assert.Contains("/espace", visit.Page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_wrong_SIRET_key_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.GoAsync("/connexion/siret");
        await visit.Page.GetByLabel("SIRET", new() { Exact = true }).FillAsync("356 000 000 00049");
        await visit.Page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Dupré");
        await visit.Page.GetByLabel("Prénom").FillAsync("Anne-Laure");
        await visit.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync("peu importe lequel");
        await visit.ClickAsync("Se connecter");

        Assert.Contains("La clé de ce SIRET ne correspond pas", await visit.Page.Locator("#Input_Siret-error").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("356 000 000 00049", await visit.Page.GetByLabel("SIRET", new() { Exact = true }).InputValueAsync());
        Assert.Equal("Dupré", await visit.Page.GetByLabel("Nom", new() { Exact = true }).InputValueAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
    }

    [Fact]
    public async Task At_the_SIRET_door_nobody_and_a_wrong_password_get_the_same_bytes()
    {
        var (company, other) = (await site.ACompanyAsync(), await site.ACompanyAsync());
        await site.OpenedAsync(o => Named(o.ForMember(company.Id, company.Number, "Anne Dupré", null, Persons.Password, mustChange: false), "Anne", "Dupré"));
        using var client = site.NewClient();
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            var wrong = await client.KnockAsync("/connexion/siret", ("Siret", company.SiretOf()), ("LastName", "Dupré"), ("FirstName", "Anne"), ("Password", "pas le bon mot"));
            var nobody = await client.KnockAsync("/connexion/siret", ("Siret", other.SiretOf()), ("LastName", "Dupré"), ("FirstName", "Anne"), ("Password", "pas le bon mot"));
            Assert.Equal(wrong.StatusCode, nobody.StatusCode);
            Assert.Equal((await wrong.MaskedAsync()).Replace(company.SiretOf(), "", StringComparison.Ordinal), (await nobody.MaskedAsync()).Replace(other.SiretOf(), "", StringComparison.Ordinal));
        }

        var slowed = await client.KnockAsync("/connexion/siret", ("Siret", company.SiretOf()), ("LastName", "DUPRE"), ("FirstName", "anne"), ("Password", Persons.Password));
        Assert.Contains("Trop d’essais", await slowed.WordsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_self_employed_person_and_their_accountant_share_a_number_and_no_password()
    {
        var (company, nir) = (await site.ACompanyAsync("Atelier Mistral"), Doors.ANir());
        await site.OpenedAsync(o => o.ForMember(company.Id, company.Number, "Nadia Mistral", null, Persons.Password, mustChange: false, capacity: Capacity.SelfEmployed), nir);
        await site.OpenedAsync(o => o.ForMember(company.Id, company.Number, "Paul Vernet", null, AgentsOwn, mustChange: false, rank: 2, capacity: Capacity.Accountant));

        Assert.Contains("Nadia Mistral", await SignInByNirAsync(nir, "Travailleur indépendant", Persons.Password), StringComparison.Ordinal);
        Assert.Contains("Paul Vernet", await SignInByNirAsync(nir, "Expert-comptable", AgentsOwn), StringComparison.Ordinal);
        Assert.Contains("ne correspond pas", await SignInByNirAsync(nir, "Expert-comptable", Persons.Password), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_number_never_goes_back_to_the_page()
    {
        var nir = Doors.ANir();
        using var client = site.NewClient();
        var unknown = await (await client.KnockAsync("/connexion/nir", ("Nir", nir), ("As", "SelfEmployed"), ("Password", "pas le bon mot"))).WordsAsync();
        var wrongKey = await (await client.KnockAsync("/connexion/nir", ("Nir", nir[..13] + "98"), ("As", "SelfEmployed"), ("Password", "pas le bon mot"))).WordsAsync();

        Assert.Contains("ne correspond pas", unknown, StringComparison.Ordinal);
        Assert.Contains("ne vont pas ensemble", wrongKey, StringComparison.Ordinal);
        Assert.DoesNotContain(nir[..13], unknown + wrongKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_attachment_is_closed_is_a_stranger_at_every_door()
    {
        var company = await site.ACompanyAsync();
        var account = await site.OpenedAsync(o => Named(o.ForMember(company.Id, company.Number, "Anne Dupré", null, Persons.Password, mustChange: false), "Anne", "Dupré"));
        using var inside = site.NewClient();
        await inside.KnockAsync("/connexion", ("Name", company.Number), ("Password", Persons.Password));
        await site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().Set<Attachment>().Where(a => a.AccountId == account.Id)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.To, site.Clock.GetUtcNow())));
        using var client = site.NewClient();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.KnockAsync("/connexion", ("Name", company.Number), ("Password", Persons.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.KnockAsync("/connexion/siret",
            ("Siret", company.SiretOf()), ("LastName", "Dupré"), ("FirstName", "Anne"), ("Password", Persons.Password))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await inside.GetAsync("/espace", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Whoever_acts_for_two_companies_says_for_which_and_may_change()
    {
        var (bakery, garage) = (await site.ACompanyAsync("Boulangerie Lafleur"), await site.ACompanyAsync("Garage du Loup"));
        var account = await site.OpenedAsync(o => o.ForMember(bakery.Id, bakery.Number, "Anne Dupré", null, Persons.Password, mustChange: false));
        await site.OpenedAsync(o => { o.Attach(account, garage.Id, Capacity.Accountant, "Camille Morel"); return account; });
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        await visit.SignInAsync(new Person("/connexion", bakery.Number, Persons.Password, account.Id, bakery.Id));

        Assert.Equal("Pour qui agissez-vous ?", (await visit.HeadingAsync()).Spaced());
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync("pour-qui-390");
        await visit.Page.GetByLabel("Garage du Loup").CheckAsync();
        await visit.ClickAsync("Continuer");
        Assert.Contains("Garage du Loup", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await visit.Page.Locator(".person summary").ClickAsync();
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Agir pour une autre entreprise" }).ClickAsync();
        await visit.Page.GetByLabel("Boulangerie Lafleur").CheckAsync();
        await visit.ClickAsync("Continuer");
        Assert.Contains("Boulangerie Lafleur", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().Sessions.CountAsync(s => s.AccountId == account.Id && s.EndedAt == null)));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_session_remembers_the_browser_by_name()
    {
        var company = await site.ACompanyAsync();
        var account = await site.OpenedAsync(o => o.ForMember(company.Id, company.Number, "Anne Dupré", null, Persons.Password, mustChange: false));
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0");
        await client.KnockAsync("/connexion", ("Name", company.Number), ("Password", Persons.Password));

        Assert.Equal("Firefox sur Windows", await site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().Sessions.Where(s => s.AccountId == account.Id).Select(s => s.Device).SingleAsync()));
    }

    private static Account Named(Account account, string firstName, string lastName)
    {
        account.Rename(firstName, lastName);
        return account;
    }

    private static async Task KnockAsync(Visit visit, string number, string password, bool box)
    {
        await visit.GoAsync("/connexion");
        await visit.Page.GetByLabel("Numéro d’adhérent").FillAsync(number);
        await visit.Page.GetByLabel("Je dispose d’une connexion en tant que mandataire").SetCheckedAsync(box);
        await visit.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(password);
        await visit.ClickAsync("Se connecter");
    }

    /// <summary>What the page reads afterwards: the person's name, or why not.</summary>
    private async Task<string> SignInByNirAsync(string nir, string quality, string password)
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.GoAsync("/connexion/nir");
        await visit.Page.GetByLabel(quality).CheckAsync();
        await visit.Page.GetByLabel("Numéro de sécurité sociale, clé comprise").FillAsync($"{nir[0]} {nir[1..]}");
        await visit.Page.GetByLabel("Mot de passe", new() { Exact = true }).FillAsync(password);
        await visit.ClickAsync("Se connecter");
        return await visit.Page.Locator("body").InnerTextAsync();
    }
}
