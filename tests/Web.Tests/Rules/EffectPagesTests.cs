using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Rules;

/// <summary>An admin measures next year's tariff before it is published.</summary>
public sealed class EffectPagesTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    private static int _drafts;

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task An_admin_asks_waits_and_reads_who_changes_and_by_how_much(View view)
    {
        var member = (await desk.ConfirmedAsync(employees: 6)).Member;
        var draft = await DraftAsync("118.00");
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin), view);
        await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}/effet");
        await CheckAsync(visit, "effet-demande", view);

        await visit.ClickAsync("Mesurer l’effet");
        await visit.SeesAsync("la mesure continue");
        await CheckAsync(visit, "effet-attente", view);
        await MakeAsync();
        await visit.SeesAsync("Les plus grands écarts");

        await visit.SeesAsync("+14,40");
        await visit.SeesAsync($"n° {member.Number}");
        await visit.SeesAsync("Encadrement de 80 à 120 % respecté");
        await CheckAsync(visit, "effet-resultat", view);
        var file = await visit.Page.RunAndWaitForDownloadAsync(() => visit.FollowLinkAsync("Télécharger le classeur"));
        Assert.Equal($"effet-tariff-{draft.EffectiveOn:yyyy-MM-dd}-sur-2026.xlsx", file.SuggestedFilename);
        Assert.Equal("PK", Encoding.ASCII.GetString((await File.ReadAllBytesAsync((await file.PathAsync())!, TestContext.Current.CancellationToken))[..2]));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_text_that_does_not_compile_says_so_and_leads_back()
    {
        await desk.ConfirmedAsync(employees: 2);
        var draft = await DraftAsync("unitPrix");
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin), View.WithoutScript);
        await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}/effet");
        await visit.ClickAsync("Mesurer l’effet");
        await visit.SeesAsync("la mesure continue");
        await MakeAsync();
        await visit.Page.ReloadAsync();

        await visit.SeesAsync("Cette version ne se mesure pas");
        await visit.SeesAsync("unitPrix");
    }

    [Fact]
    public async Task A_real_declaration_becomes_a_case_of_the_open_draft()
    {
        var found = await desk.ConfirmedAsync(employees: 5);
        var draft = await DraftAsync("119.00");
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin));
        await visit.GoAsync(found.Href);
        await visit.FollowLinkAsync("Comme cas du tarif");
        await visit.SeesAsync("\"headcount\":5");
        await CheckAsync(visit, "cas-reel", View.Desktop);
        await visit.Page.Locator($"input[value='{draft.Id}']").CheckAsync();
        await visit.ClickAsync("Ajouter le cas");
        await visit.SeesAsync("Donnez un nom au cas");

        await visit.TypeAsync("Nom du cas", "Cinq personnes");
        await visit.ClickAsync("Ajouter le cas");
        await visit.IsAtAsync($"/administration/regles/brouillons/{draft.Id}");

        var saved = await desk.Office.DoAsync<RuleDrafts, RuleDraft?>((drafts, _) => drafts.FindAsync(draft.Id, CancellationToken.None));
        var cases = Encoding.UTF8.GetString(saved!.Cases);
        Assert.Contains("Cinq personnes", cases, StringComparison.Ordinal);
        var result = RuleCases.Run(RuleVersion.Load(new("tariff", saved.EffectiveOn, saved.Content, "brouillon")), saved.Cases, "cas");
        Assert.DoesNotContain(result.Faults, f => f.Message.Contains("Cinq personnes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_desk_s_people_ask_for_no_replay()
    {
        var draft = await DraftAsync("120.00");
        await using var visit = await chromium.SignedInAsync(desk, await desk.StaffAsync());
        var answer = (await visit.Page.GotoAsync($"/administration/regles/brouillons/{draft.Id}/effet"))!;
        if (answer.Status == 403) return;
        // Those who only read the rules have no button.
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Mesurer l’effet" }).CountAsync());
    }

    private Task<RuleDraft> DraftAsync(string price) => desk.Office.DoAsync<RuleDrafts, RuleDraft>(async (drafts, _) =>
    {
        var by = new Actor(Guid.NewGuid().ToString(), "Hugo Lenoir");
        var created = await drafts.CreateAsync("tariff", new DateOnly(2027, 1, 1).AddDays(Interlocked.Increment(ref _drafts)), null, by, CancellationToken.None);
        var text = Encoding.UTF8.GetString(created.Content).Replace("\"unitPrice\", \"Expression\": \"116.00\"", $"\"unitPrice\", \"Expression\": \"{price}\"", StringComparison.Ordinal);
        await drafts.SaveAsync(created.Id, DraftText.Of(created) with { Content = Encoding.UTF8.GetBytes(text) }, created.Save, by, CancellationToken.None);
        return created;
    });

    private Task<bool> MakeAsync() => desk.Office.DoAsync<EffectRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None));

    private static async Task CheckAsync(Visit visit, string name, View view)
    {
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"regles-{name}-{view.Width}");
    }
}
