using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Staff;

public sealed class MailsTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_mail_is_dropped_with_a_reason_then_sent_again_to_a_corrected_address()
    {
        var one = await desk.ToDeclareAsync();
        var mail = await desk.Office.ReadAsync(db => db.Mails.Where(m => m.MemberId == one.Member.Id).Select(m => m.Id).FirstAsync());
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await visit.GoAsync("/service/courriels?Search=" + one.Member.Number);
        await visit.Page.Locator($"a[href='/service/courriels/{mail}']").ClickAsync();
        await visit.FollowLinkAsync("Abandonner");
        await visit.ClickAsync("Abandonner");
        Assert.StartsWith("Erreur\u00A0: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        await visit.TypeAsync("Motif", "Adresse erronée");
        await visit.ClickAsync("Abandonner");
        await visit.SeesAsync("Le courriel est abandonné.");

        await visit.FollowLinkAsync("Renvoyer");
        await visit.TypeAsync("Adresse du destinataire", "bonne@adresse.example");
        await visit.TypeAsync("Motif", "Adresse corrigée au téléphone");
        await visit.ClickAsync("Renvoyer");

        await visit.SeesAsync("Le courriel est remis en file.");
        await visit.SeesAsync("Adresse corrigée au téléphone");
        var now = await desk.Office.ReadAsync(db => db.Mails.AsNoTracking().SingleAsync(m => m.Id == mail));
        Assert.Equal((MailState.Queued, "bonne@adresse.example"), (now.State, now.ToAddress));
        Assert.Empty(visit.Complaints);
    }
}
