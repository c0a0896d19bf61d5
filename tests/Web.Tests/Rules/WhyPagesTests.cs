using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Web.Tests.Staff;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Rules;

/// <summary>« Pourquoi ? » on the page and on paper: a member reads its own, the service all.</summary>
public sealed class WhyPagesTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task A_member_reads_why_an_invoice_costs_what_it_does_and_prints_it(View view)
    {
        var (found, person) = await InvoicedAsync(employees: 6);
        await using var visit = await chromium.OpenAsync(desk.Site.Address, view);
        await visit.SignInAsync(person);
        await visit.GoAsync("/espace/factures");
        await CheckAsync(visit, "factures", view);
        await visit.FollowLinkAsync("Pourquoi");

        await visit.SeesAsync("Tarif des cotisations");
        await visit.SeesAsync("S’applique");
        await visit.SeesAsync("Effectif déclaré");
        await visit.SeesAsync("L4622-6");
        await CheckAsync(visit, "pourquoi-facture", view);
        var paper = (await visit.DownloadedTextAsync("Imprimer (PDF)")).Spaced();
        Assert.Contains("835,20 € TTC", paper, StringComparison.Ordinal);
        Assert.Contains("version du 01/01/2026", paper, StringComparison.Ordinal);
        Assert.Contains("L4622-6", paper, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
        Assert.NotEqual(Guid.Empty, found.Id);
    }

    [Fact]
    public async Task Another_member_s_amount_invoice_and_people_are_not_found()
    {
        var (found, _) = await InvoicedAsync(employees: 2);
        var (invoice, employee) = await desk.Office.ReadAsync(async db => (
            await db.Invoices.Where(i => i.DeclarationId == found.Id).Select(i => i.Id).FirstAsync(),
            await db.Employees.Where(e => e.MemberId == found.Member.Id).Select(e => e.Id).FirstAsync()));
        await using var visit = await chromium.OpenAsync(desk.Site.Address);
        await visit.SignInAsync(await desk.PersonOfAsync(await desk.Office.MemberAsync(1)));

        foreach (var address in new[] { $"declaration/{found.Id}", $"facture/{invoice}", $"salarie/{employee}", $"declaration/{found.Id}/{employee}", $"facture/{invoice}?handler=Pdf" })
            Assert.Equal(404, (await visit.Page.GotoAsync($"/espace/pourquoi/{address}"))!.Status);
    }

    [Fact]
    public async Task The_service_reads_why_a_person_has_a_category_and_an_amount()
    {
        var (found, _) = await InvoicedAsync(employees: 2);
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync(found.Href);
        await visit.Page.Locator("summary", new() { HasText = "Pourquoi" }).First.ClickAsync();
        await visit.FollowLinkAsync("Toutes les règles et le PDF");
        await visit.SeesAsync("Tarif des cotisations");

        await visit.GoAsync(found.Href);
        await visit.Page.Locator("a[href*='/salaries/']").First.ClickAsync();
        await visit.SeesAsync("Suivi individuel simple");
        await visit.FollowLinkAsync("Toutes les règles et le PDF");
        await visit.SeesAsync("Cases cochées");
        await CheckAsync(visit, "pourquoi-categorie", View.Desktop);
        Assert.Contains("R4624-16", await visit.DownloadedTextAsync("Imprimer (PDF)"), StringComparison.Ordinal);
    }

    private async Task<(Case Found, Person Person)> InvoicedAsync(int employees)
    {
        var found = await desk.ConfirmedAsync(employees);
        await desk.Office.InvoiceAsync(Desk.Year);
        return (found, await desk.PersonOfAsync(found.Member));
    }

    private static async Task CheckAsync(Visit visit, string name, View view)
    {
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"regles-{name}-{view.Width}");
    }
}
