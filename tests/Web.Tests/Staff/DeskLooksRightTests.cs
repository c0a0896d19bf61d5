using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Contributions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Staff;

/// <summary>Every page of the desk, empty and full, wide and narrow, light and dark: axe finds nothing, nothing sticks out.</summary>
public sealed class DeskLooksRightTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static IReadOnlyList<string>? _pages;

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Every_page_is_accessible(View view)
    {
        var pages = await PagesAsync();
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync(), view);
        foreach (var page in pages)
        {
            await visit.GoAsync(page);
            await AxeAssert.NoViolationsAsync(visit.Page);
            await AxeAssert.FitsAsync(visit.Page);
            var name = System.Text.RegularExpressions.Regex.Replace(page, "[0-9a-f]{8}-[0-9a-f-]{27}", "x").Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-').Replace('&', '-');
            await visit.PictureAsync($"{name}-{view.Width}");
        }

        Assert.Empty(visit.Complaints);
    }

    /// <summary>One case in each state, and every page that shows it.</summary>
    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        await Gate.WaitAsync();
        try
        {
            return _pages ??= await TellAsync();
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task<IReadOnlyList<string>> TellAsync()
    {
        var (review, waiting, invoiced) = (await desk.UnderReviewAsync(), await desk.ToDeclareAsync(), await desk.ConfirmedAsync(employees: 6));
        await desk.Office.InvoiceAsync(Desk.Year);
        var confirmed = await desk.ConfirmedAsync(employees: 4);
        var run = await desk.Office.ReadAsync(db => db.InvoicingRuns.Select(r => r.Id).FirstAsync());
        var prepared = await desk.Office.DoAsync<InvoicingRuns, InvoicingRun>((runs, _) => runs.PrepareAsync(Desk.Year, Office.Camille, CancellationToken.None));
        var mail = await desk.Office.ReadAsync(db => db.Mails.OrderBy(m => m.Id).Select(m => m.Id).FirstAsync());
        var (_, incident) = await desk.InIncidentAsync();
        return
        [
            "/service", "/service?Due=aujourdhui&Owner=moi", "/service/declarations", "/service/declarations?Search=rien",
            review.Href, waiting.Href, invoiced.Href, confirmed.Href,
            review.Href + "/valider", review.Href + "/demander-une-correction", confirmed.Href + "/montant", $"/service/dossiers/{confirmed.Id}/etat", confirmed.Href + "/rouvrir",
            waiting.Href + "/delai", invoiced.Href + "/facture",
            "/service/campagnes", "/service/campagnes/ouvrir", "/service/campagnes/2026", "/service/campagnes/2026/dates", "/service/campagnes/2026/adherent", "/service/campagnes/2026/clore",
            "/service/facturation", "/service/facturation/preparer/2026", $"/service/facturation/{run}", $"/service/facturation/{prepared.Id}/liberer",
            "/service/adherents", $"/service/adherents/{invoiced.Member.Id}", $"/service/adherents/{invoiced.Member.Id}/suspendre", $"/service/adherents/{invoiced.Member.Id}/contacts/ajouter",
            "/service/courriels", $"/service/courriels/{mail}", $"/service/courriels/{mail}/abandonner",
            "/service/incidents", $"/service/incidents/{incident}", $"/service/incidents/{incident}/relancer", $"/service/incidents/{incident}/passer", $"/service/incidents/{incident}/abandonner", "/service/incidents?State=traites",
        ];
    }
}
