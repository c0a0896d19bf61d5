using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.MemberSpace;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Services;

/// <summary>What staff do with the request of a service.</summary>
public sealed class ServiceCaseTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly ServicesStory _story = new(site);

    public ValueTask DisposeAsync() => _story.DisposeAsync();

    [Fact]
    public async Task Staff_refuse_a_request_with_a_reason_of_the_closed_list_and_the_member_reads_it()
    {
        var (member, _) = await _story.MemberAsync(otherEstablishments: 1, "ATMP");
        var request = await _story.Office.ReadAsync(db => db.Set<ServiceActivation>().SingleAsync(a => a.MemberId == member.Id));
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.SignInAsync(await site.AStaffAsync());
        await visit.GoAsync($"/service/dossiers/{request.Id}");
        await visit.SeesAsync("Compte accidents du travail et maladies professionnelles");
        await visit.SeesAsync("Boulangerie Lafleur 2");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PictureAsync("dossier-ouverture-1440");
        await visit.FollowAsync("Refuser");
        await visit.Page.GetByLabel("Service non éligible").CheckAsync();
        await visit.ClickAsync("Refuser");

        await visit.SeesAsync("Refusée");
        var mail = await _story.Office.ReadAsync(db => db.Mails.SingleAsync(m => m.CaseId == request.Id));
        Assert.Contains("Service non éligible", mail.TextBody, StringComparison.Ordinal);
        Assert.Null((await _story.Office.ServicesAsync(member)).All.Single(s => s.Offer.Code == "ATMP").State);
    }
}
