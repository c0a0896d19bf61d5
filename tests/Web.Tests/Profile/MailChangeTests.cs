using System.Net;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Profile;

public sealed class MailChangeTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private const string Former = "camille@boulangerie.example";
    private static int _addresses;

    private readonly string _address = $"nouvelle{Interlocked.Increment(ref _addresses)}@fournil.example";

    [Fact]
    public async Task A_validated_address_counts_and_the_former_one_is_told_twice()
    {
        var person = await site.AMemberAsync();
        await using var visit = await SignedInAsync(person, View.WithoutScript);
        await AskAsync(visit, _address);
        await visit.SeesAsync("Un courriel part vers la nouvelle adresse.");
        await visit.SeesAsync("n…@f….example");
        Assert.Equal(Former, await MailOfAsync(person));

        var asked = Assert.Single(await site.MailsToAsync(_address));
        Assert.DoesNotContain("camille", asked.TextBody + asked.HtmlBody + asked.Subject, StringComparison.OrdinalIgnoreCase);
        await using var reader = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await reader.GoAsync(asked.Link());
        await reader.IsAtAsync("/adresse/valider");
        await reader.ClickAsync("Valider cette adresse");
        Assert.Equal("Votre adresse est validée", await reader.HeadingAsync());

        Assert.Equal(_address, await MailOfAsync(person));
        var toFormer = (await site.MailsToAsync(Former)).Where(m => m.TextBody.Contains("n…@f….example", StringComparison.Ordinal)).ToList();
        Assert.Contains(toFormer, m => m.Template == "mail-change-requested");
        Assert.Contains(toFormer, m => m.Template == "mail-change-done");
        Assert.All(toFormer, m => Assert.DoesNotContain(_address, m.TextBody + m.HtmlBody, StringComparison.Ordinal));
        await visit.GoAsync("/compte/historique");
        await visit.SeesAsync("Adresse électronique changée");
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_however_often()
    {
        var person = await site.AMemberAsync();
        await using var visit = await SignedInAsync(person);
        await AskAsync(visit, _address);
        var mail = Assert.Single(await site.MailsToAsync(_address));
        using var scanner = site.NewClient();
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Redirect, (await scanner.GetAsync(mail.Link(), TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await scanner.GetAsync("/adresse/valider", TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal(Former, await MailOfAsync(person));
        await visit.GoAsync(mail.Link());
        await visit.ClickAsync("Valider cette adresse");
        Assert.Equal(_address, await MailOfAsync(person));
    }

    [Fact]
    public async Task A_used_an_expired_a_mangled_and_a_replaced_link_say_what_to_do()
    {
        var person = await site.AMemberAsync();
        await using var visit = await SignedInAsync(person);
        await AskAsync(visit, _address);
        var first = Assert.Single(await site.MailsToAsync(_address)).Link();
        var newer = "autre." + _address;
        await AskAsync(visit, newer);
        var second = Assert.Single(await site.MailsToAsync(newer)).Link();

        await visit.GoAsync(first);
        await visit.SeesAsync("Ce lien a été remplacé par un autre ou annulé.");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.GoAsync(second[..^4]);
        await visit.SeesAsync("Ce lien n’est pas reconnu.");
        await visit.GoAsync(second);
        await visit.ClickAsync("Valider cette adresse");
        await visit.GoAsync(second);
        await visit.IsAtAsync("/adresse/validee");
        Assert.Equal(newer, await MailOfAsync(person));
    }

    [Fact]
    public async Task A_double_click_validates_once_and_asks_once()
    {
        var person = await site.AMemberAsync();
        await using var visit = await SignedInAsync(person);
        await FillAsync(visit, _address, _address, person.Password);
        await visit.SendTwiceAsync("main form");
        var mail = Assert.Single(await site.MailsToAsync(_address));
        await visit.GoAsync(mail.Link());
        await visit.ClickAsync("Valider cette adresse");

        Assert.Equal(_address, await MailOfAsync(person));
        Assert.Single(await site.MailsToAsync(Former), m => m.Template == "mail-change-done" && m.ToName == "Camille Morel" && m.CreatedAt == site.Clock.GetUtcNow() && m.TextBody.Contains(MailAddresses.Masked(_address), StringComparison.Ordinal) && m.Id > mail.Id);
    }

    [Fact]
    public async Task Mails_that_differ_the_same_address_a_line_break_and_a_wrong_password_are_refused_in_French()
    {
        var person = await site.AMemberAsync();
        await using var visit = await SignedInAsync(person);
        await FillAsync(visit, _address, "x" + _address, person.Password);
        await visit.ClickAsync("Recevoir le lien de validation");
        await visit.SeesAsync("Les deux adresses diffèrent. Saisissez deux fois la même.");
        Assert.Equal(_address, await visit.Page.GetByLabel("Nouvelle adresse électronique").InputValueAsync());
        await AxeAssert.NoViolationsAsync(visit.Page);

        await FillAsync(visit, Former.ToUpperInvariant(), Former, person.Password);
        await visit.ClickAsync("Recevoir le lien de validation");
        await visit.SeesAsync("C’est déjà l’adresse de votre compte.");
        await FillAsync(visit, _address, _address, "pas le bon mot de passe");
        await visit.ClickAsync("Recevoir le lien de validation");
        await visit.SeesAsync("Le mot de passe actuel ne correspond pas.");

        var injected = Uri.EscapeDataString(_address + "\r\nBcc: autre@fournil.example");
        var (status, text) = await visit.PostAsync("/compte/courriel", $"Input.Address={injected}&Input.Again={injected}&Input.Password={Uri.EscapeDataString(person.Password)}");
        Assert.Equal(422, status);
        Assert.Contains("Saisissez une seule adresse électronique complète", text, StringComparison.Ordinal);
        Assert.Empty(await site.MailsToAsync(_address));
    }

    [Fact]
    public async Task An_address_of_another_account_gets_the_same_answer()
    {
        var (person, other) = (await site.AMemberAsync(), await site.AStaffAsync());
        await using var visit = await SignedInAsync(person);
        await AskAsync(visit, other.Name);

        await visit.SeesAsync("Un courriel part vers la nouvelle adresse.");
    }

    [Fact]
    public async Task The_members_contact_follows_when_asked_and_staff_see_it()
    {
        var person = await site.AMemberAsync();
        await site.WithAsync(async services =>
        {
            var db = services.GetRequiredService<BackOfficeDb>();
            db.Contacts.Add(new Contact { MemberId = person.MemberId!.Value, Role = ContactRole.Account, FirstName = "Camille", LastName = "Morel", Email = Former });
            return await db.SaveChangesAsync();
        });
        await using var visit = await SignedInAsync(person);
        await FillAsync(visit, _address, _address, person.Password);
        await visit.Page.GetByLabel("Changer aussi le contact du compte").CheckAsync();
        await visit.ClickAsync("Recevoir le lien de validation");
        await visit.GoAsync(Assert.Single(await site.MailsToAsync(_address)).Link());
        await visit.ClickAsync("Valider cette adresse");

        await using var desk = await SignedInAsync(await site.AStaffAsync());
        await desk.GoAsync($"/service/adherents/{person.MemberId}");
        await desk.SeesAsync("Adresse d’un contact changée avec celle du compte");
        await desk.SeesAsync(_address);
    }

    [Fact]
    public async Task A_request_is_given_up_on_the_page_and_its_link_opens_nothing()
    {
        var person = await site.AMemberAsync();
        await using var visit = await SignedInAsync(person);
        await AskAsync(visit, _address);
        await visit.FollowAsync("abandonner la demande");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.ClickAsync("Abandonner ma demande");
        await visit.SeesAsync("Votre demande est abandonnée.");
        await visit.GoAsync(Assert.Single(await site.MailsToAsync(_address)).Link());

        await visit.SeesAsync("Ce lien a été remplacé par un autre ou annulé.");
        Assert.Equal(Former, await MailOfAsync(person));
    }

    private async Task<Visit> SignedInAsync(Person person, View? view = null)
    {
        var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(person);
        return visit;
    }

    private static async Task AskAsync(Visit visit, string address)
    {
        await FillAsync(visit, address, address, Persons.Password);
        await visit.ClickAsync("Recevoir le lien de validation");
    }

    private static async Task FillAsync(Visit visit, string address, string again, string password)
    {
        if (!visit.Page.Url.EndsWith("/compte/courriel", StringComparison.Ordinal)) await visit.GoAsync("/compte/courriel");
        await visit.Page.GetByLabel("Nouvelle adresse électronique").FillAsync(address);
        await visit.Page.GetByLabel("Nouvelle adresse, une seconde fois").FillAsync(again);
        await visit.Page.GetByLabel("Mot de passe actuel").FillAsync(password);
    }

    private Task<string?> MailOfAsync(Person person) => site.WithAsync(services =>
        services.GetRequiredService<BackOfficeDb>().Users.Where(a => a.Id == person.AccountId).Select(a => a.Email).SingleAsync());
}
