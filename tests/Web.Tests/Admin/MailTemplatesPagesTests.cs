using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Mail;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Admin;

public sealed class MailTemplatesPagesTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task An_admin_reads_every_mail_as_text_and_as_it_will_look()
    {
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin));
        await visit.GoAsync("/administration/courriels");
        foreach (var template in MailTemplates.All) await Assertions.Expect(visit.Page.Locator($"main a[href$='/{template.Key}']")).ToHaveCountAsync(1);

        await visit.FollowLinkAsync("Déclaration annuelle 2026 : déclarez vos salariés");

        await visit.SeesAsync("Bonjour, déclarez vos salariés");
        var button = visit.Page.FrameLocator("iframe").GetByText("Déclarer mes salariés");
        await Assertions.Expect(button).ToHaveCSSAsync("background-color", "rgb(11, 93, 107)");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_frame_runs_nothing_and_fetches_nothing()
    {
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin));
        var answer = await visit.Page.GotoAsync($"/administration/courriels/{MailTemplates.All[0].Key}/apercu");
        var policy = await answer!.HeaderValueAsync("content-security-policy");

        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'", policy);
        Assert.Equal(404, (await visit.Page.GotoAsync("/administration/courriels/inconnu"))!.Status);
    }
}
