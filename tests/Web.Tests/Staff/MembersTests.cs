using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Staff;

public sealed class MembersTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    [Fact]
    public async Task A_member_is_found_by_number_siren_siret_and_name_without_accents()
    {
        var member = await desk.Office.MemberAsync(1);
        await desk.Office.ReadAsync(db => db.Members.Where(m => m.Id == member.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.CompanyName, "Éts Crêperie Noël 100 %")));
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        foreach (var words in new[] { member.Number, member.Siren.ToString(), member.HeadOffice.Siret.ToString(), "CREPERIE noel", "100 %" })
        {
            await visit.GoAsync("/service/adherents?Search=" + Uri.EscapeDataString(words));
            Assert.Equal(["Éts Crêperie Noël 100 %"], await visit.Page.Locator("table.list tbody th a").AllInnerTextsAsync());
        }

        await visit.GoAsync("/service/adherents?Search=introuvable");
        await visit.SeesAsync("Aucun adhérent trouvé");
    }

    [Fact]
    public async Task An_adhesion_is_suspended_and_reinstated_and_the_file_tells_who_and_why()
    {
        var member = await desk.Office.MemberAsync(1);
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await visit.GoAsync($"/service/adherents/{member.Id}");
        await visit.FollowLinkAsync("Suspendre");
        await visit.TypeAsync("Motif", "Deux factures impayées");
        await visit.ClickAsync("Suspendre l’adhésion");
        await visit.SeesAsync("L’adhésion est suspendue.");
        await visit.SeesAsync("Deux factures impayées");

        await visit.FollowLinkAsync("Rétablir");
        await visit.TypeAsync("Motif", "Réglées ce jour");
        await visit.ClickAsync("Rétablir l’adhésion");

        await visit.SeesAsync("L’adhésion est rétablie.");
        Assert.Equal(MemberStatus.Active, await desk.Office.ReadAsync(db => db.Members.Where(m => m.Id == member.Id).Select(m => m.Status).SingleAsync()));
    }

    [Fact]
    public async Task A_membership_ends_by_a_resignation_and_may_be_reinstated()
    {
        var member = await desk.Office.MemberAsync(1);
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Inès Caron"));
        await visit.GoAsync($"/service/adherents/{member.Id}");
        await visit.FollowLinkAsync("Mettre fin à l’adhésion");
        await visit.TypeAsync("Dernier jour", "31/12/2001");
        await visit.ClickAsync("Mettre fin à l’adhésion");
        await visit.SeesAsync("Choisissez pourquoi l’adhésion prend fin.");
        await visit.Page.GetByLabel("Démission de l’adhérent").CheckAsync();
        await visit.TypeAsync("Motif", "Lettre du 12 septembre");
        await visit.ClickAsync("Mettre fin à l’adhésion");
        await visit.SeesAsync("jour de l’adhésion, et d’ici deux ans au plus");
        await AxeAssert.NoViolationsAsync(visit.Page);
        var last = new DateOnly(desk.Office.Clock.Today().Year, 12, 31);
        await visit.TypeAsync("Dernier jour", French.ShortDate(last));
        await visit.ClickAsync("Mettre fin à l’adhésion");
        await visit.SeesAsync("L’adhésion est terminée.");
        await visit.SeesAsync("Lettre du 12 septembre");
        Assert.Equal((MemberStatus.Resigned, last), await StatusAsync(member));

        await visit.FollowLinkAsync("Rétablir");
        await visit.TypeAsync("Motif", "Démission retirée");
        await visit.ClickAsync("Rétablir l’adhésion");
        await visit.SeesAsync("L’adhésion est rétablie.");
        Assert.Equal((MemberStatus.Active, null), await StatusAsync(member));
    }

    private Task<(MemberStatus Status, DateOnly? LeftOn)> StatusAsync(Member member) => desk.Office.ReadAsync(async db =>
    {
        var now = await db.Members.Where(m => m.Id == member.Id).Select(m => new { m.Status, m.LeftOn }).SingleAsync();
        return (now.Status, now.LeftOn);
    });

    [Fact]
    public async Task The_number_of_a_person_is_never_shown_on_the_file()
    {
        var member = await desk.Office.MemberAsync(2);
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await visit.GoAsync($"/service/adherents/{member.Id}");

        Assert.DoesNotMatch(@"[12]\d{12}", await visit.Page.ContentAsync());
        await visit.SeesAsync("•••••");
    }
}
