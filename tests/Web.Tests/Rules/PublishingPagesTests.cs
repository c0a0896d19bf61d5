using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static BackOffice.Workflows.Accounts.Rights.AccountRight;

namespace BackOffice.Web.Tests.Rules;

public sealed class PublishingPagesTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    private const string Library = "/administration/regles";

    private WebSite Site => desk.Site;

    [Fact]
    public async Task One_writes_another_publishes_with_a_code_and_a_member_s_amount_follows()
    {
        var (writer, approver) = (await Site.AnAdminWithAsync("Ada Brun", EditRules), await Site.AnAdminWithAsync("Marc Ollivier", PublishRules));
        var draft = await Site.ATariffAsync(writer, "Ada Brun", Admins.ADay(), 120m);
        await using var hers = await chromium.SignedInAsync(desk, writer);
        await hers.GoAsync($"{Library}/brouillons/{draft.Id}/soumettre");
        await hers.PictureAsync("rules-submit");
        await hers.ClickAsync("Soumettre à l’approbation");
        await hers.SeesAsync("La version attend une approbation.");

        await using var his = await chromium.SignedInAsync(desk, approver);
        await his.GoAsync(Library);
        await AxeAssert.NoViolationsAsync(his.Page);
        await his.PictureAsync("rules-library");
        await his.GoAsync($"{Library}/brouillons/{draft.Id}/publier");
        await his.SeesAsync("L’effet n’a pas été mesuré");
        await AxeAssert.NoViolationsAsync(his.Page);
        await his.PictureAsync("rules-publish");

        await FillAsync(his, code: "000000");
        await his.SeesAsync("Ce code ne correspond pas");
        Assert.Equal("AG du 12/11/2026, résolution 4", await his.Page.GetByLabel("Décision").InputValueAsync());
        Assert.False(await Site.IsPublishedAsync(draft.Id));

        await FillAsync(his, approver.Phone!.NextCode());
        await his.SeesAsync("est publiée. Chaque serveur l’applique dans les cinq secondes.");
        await AxeAssert.NoViolationsAsync(his.Page);
        await his.PictureAsync("rules-version");
        Assert.Equal(864.00m, Site.Services.GetRequiredService<Tariff>().Quote(draft.EffectiveOn.Year, 6).TotalInclTax);
        Assert.Empty(his.Complaints.Concat(hers.Complaints));
    }

    [Fact]
    public async Task A_year_already_declared_lists_whom_it_touches_before_and_opens_their_cases_after()
    {
        var declared = await desk.ConfirmedAsync(employees: 3);
        var (writer, approver) = (await Site.AnAdminWithAsync("Ada Brun", EditRules), await Site.AnAdminWithAsync("Marc Ollivier", PublishRules));
        var draft = await Site.ATariffAsync(writer, "Ada Brun", new DateOnly(Desk.Year, 1, 1), 121m, submitted: true);
        await using var his = await chromium.SignedInAsync(desk, approver, View.Phone);
        await his.GoAsync($"{Library}/brouillons/{draft.Id}/publier");
        await his.SeesAsync("La campagne 2026 est en cours");
        Assert.Equal(1, await his.Page.Locator($"a[href='{declared.Href}']").CountAsync());
        await AxeAssert.NoViolationsAsync(his.Page);
        await AxeAssert.FitsAsync(his.Page);
        await his.PictureAsync("rules-publish-390");
        await FillAsync(his, approver.Phone!.NextCode());
        await his.SeesAsync("est publiée.");

        await desk.Office.DispatchAsync();
        await using var staff = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        await staff.GoAsync("/service?Kind=rule-correction");
        await staff.SeesAsync("417,60");
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = declared.Member.CompanyName }).First.ClickAsync();
        await AxeAssert.NoViolationsAsync(staff.Page);
        await staff.PictureAsync("rules-correction");
        await staff.SeesAsync("Reprendre la facture");
    }

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Every_page_is_accessible_with_the_keyboard_alone_and_on_a_phone(View view)
    {
        var writer = await Site.AnAdminWithAsync("Ada Brun", EditRules, PublishRules);
        var draft = await Site.ATariffAsync(writer, "Ada Brun", Admins.ADay(), 122m, submitted: true);
        await Site.WithAsync(async services =>
        {
            var db = services.GetRequiredService<BackOfficeDb>();
            db.Add(new RuleRefreshFailure { Server = $"test {Guid.NewGuid()}", Since = Site.Clock.GetUtcNow(), SeenAt = Site.Clock.GetUtcNow(), Message = "tariff/2150-01-01.json:1:1 propriété inconnue" });
            return await db.SaveChangesAsync();
        });
        await using var visit = await chromium.SignedInAsync(desk, writer, view);
        foreach (var page in new[] { "", "/tariff/preparer", "/importer", "/follow-up-category/2026-04-10", $"/brouillons/{draft.Id}/soumettre", $"/brouillons/{draft.Id}/publier", $"/brouillons/{draft.Id}/renvoyer" })
        {
            await visit.GoAsync(Library + page);
            await AxeAssert.NoViolationsAsync(visit.Page);
            await AxeAssert.FitsAsync(visit.Page);
            await visit.PictureAsync($"rules{page.Replace('/', '-').Replace(draft.Id.ToString(), "draft", StringComparison.Ordinal)}-{view.Width}");
        }

        await visit.GoAsync(Library);
        await visit.SeesAsync("Un serveur n’applique pas la dernière publication des règles");
        await visit.GoAsync($"/administration/comptes/{(await Site.AnAdminWithAsync("Hugo Lenoir", AccountRight.EditRules)).AccountId}/droits");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PictureAsync($"accounts-rights-{view.Width}");
        Assert.Empty(visit.Complaints);
    }

    private static async Task FillAsync(Visit visit, string code)
    {
        await visit.Page.GetByLabel("Décision").FillAsync("AG du 12/11/2026, résolution 4");
        await visit.Page.GetByLabel("Motif", new() { Exact = true }).FillAsync("Vote du barème.");
        await visit.Page.GetByLabel("Code de votre application").FillAsync(code);
        await visit.Page.Locator("main form button.btn-primary").ClickAsync();
    }
}
