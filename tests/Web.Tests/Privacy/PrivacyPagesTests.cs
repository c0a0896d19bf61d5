using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Privacy;

public sealed class PrivacyPagesTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    public static TheoryData<View> Views => [View.Desktop, View.Phone];

    [Theory, MemberData(nameof(Views))]
    public async Task Admins_see_what_is_kept_look_before_anything_goes_and_say_why(View view)
    {
        await AnOldMailLinkAsync();
        await using var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(await site.AnAdminAsync());
        foreach (var page in new[] { "/administration/conservation", "/administration/conservation/suppression", "/administration/revelations" })
        {
            await visit.GoAsync(page);
            await CheckAsync(visit, page, view);
        }

        await visit.GoAsync("/administration/conservation/suppression");
        await visit.ClickAsync("Supprimer maintenant");
        Assert.Contains("Indiquez le motif", await visit.Page.Locator(".error-summary").First.InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.GetByLabel("Motif").FillAsync("Contrôle avant la visite de la CNIL");
        await visit.ClickAsync("Supprimer maintenant");

        Assert.StartsWith("Suppression du", await visit.HeadingAsync(), StringComparison.Ordinal);
        Assert.Contains("Contrôle avant la visite de la CNIL", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("Liens de courriel échus", await visit.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await CheckAsync(visit, "/administration/conservation/rapport", view);
        Assert.Empty(visit.Complaints);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task Anybody_reads_how_long_what_is_kept(View view)
    {
        await using var visit = await chromium.OpenAsync(site.Address, view);
        await visit.GoAsync("/donnees-personnelles");

        Assert.Contains("10 ans", (await visit.Page.InnerTextAsync("main")).Spaced(), StringComparison.Ordinal);
        await CheckAsync(visit, "/donnees-personnelles", view);
    }

    [Theory, MemberData(nameof(Views))]
    public async Task A_number_is_shown_once_for_a_reason_and_an_admin_reads_who_saw_it(View view)
    {
        var (member, employee, nir) = await AnEmployeeAsync();
        var address = $"/service/adherents/{member}/salaries/{employee}/numero";
        await using var visit = await chromium.OpenAsync(site.Address, view);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/adherents/{member}");
        Assert.DoesNotContain(nir, Digits(await visit.Page.ContentAsync()), StringComparison.Ordinal);
        await visit.GoAsync(address);
        await CheckAsync(visit, "numero", view);
        await visit.Page.GetByLabel("Motif").FillAsync("La caisse demande le numéro pour une attestation");
        await visit.ClickAsync("Afficher le numéro");

        Assert.Contains(nir, Digits(await visit.Page.InnerTextAsync("main")), StringComparison.Ordinal);
        Assert.DoesNotContain(nir, visit.Page.Url, StringComparison.Ordinal);
        await CheckAsync(visit, "numero-affiche", view);
        await visit.GoAsync(address);
        Assert.DoesNotContain(nir, Digits(await visit.Page.ContentAsync()), StringComparison.Ordinal);

        await using var admin = await chromium.OpenAsync(site.Address, view);
        await admin.SignInAsync(await site.AnAdminAsync());
        await admin.GoAsync("/administration/revelations");
        Assert.Contains("La caisse demande le numéro pour une attestation", await admin.Page.InnerTextAsync("main"), StringComparison.Ordinal);
        await CheckAsync(admin, "revelations", view);
        Assert.Equal(403, (await admin.Page.GotoAsync(address))!.Status);
    }

    private static async Task CheckAsync(Visit visit, string name, View view)
    {
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"privacy-{name.Trim('/').Replace('/', '-')}-{view.Width}");
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private Task<int> AnOldMailLinkAsync() => site.WithAsync(services =>
    {
        var db = services.GetRequiredService<BackOfficeDb>();
        services.GetRequiredService<Workflows.Accounts.Links.MailLinks>().Issue(
            Workflows.Accounts.Links.LinkPurpose.MailChange, Guid.NewGuid(), TimeSpan.FromHours(1), site.Clock.GetUtcNow().AddDays(-9));
        return db.SaveChangesAsync();
    });

    private Task<(Guid Member, Guid Employee, string Nir)> AnEmployeeAsync() => site.WithAsync(async services =>
    {
        var person = await site.AMemberAsync();
        var nir = Nir.Parse("2 69 05 49 588 157 80");
        return (person.MemberId!.Value, await services.AnEmployeeAsync(person.MemberId.Value, nir), nir.Value);
    });
}
