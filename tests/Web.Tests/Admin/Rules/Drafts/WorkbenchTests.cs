using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Web.Tests.Staff;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Admin.Rules.Drafts;

public sealed class WorkbenchTests(Desk desk, Chromium chromium) : IClassFixture<Desk>
{
    private static readonly Actor Ada = new(Guid.NewGuid().ToString(), "Ada Brun");
    private static int _year = 2200;

    [Fact]
    public async Task Next_year_s_tariff_is_broken_seen_and_mended_by_the_form_until_its_cases_hold()
    {
        var draft = await DraftAsync(RuleBooks.Tariff);
        await using var visit = await AdminAsync();
        await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}");
        await Assertions.Expect(visit.Page.Locator("#check")).ToContainTextAsync("donnent le résultat attendu");

        // Broken in the JSON: the place is said while one types, beside the form and in the editor.
        await visit.Page.Locator(".cm-content").ClickAsync();
        await visit.Page.Keyboard.PressAsync("Control+Home");
        await visit.Page.Keyboard.TypeAsync("]");
        await Assertions.Expect(visit.Page.Locator("#check")).ToContainTextAsync("Ligne 1, colonne 1");
        await Assertions.Expect(visit.Page.Locator("#book-form")).ToContainTextAsync("attend un JSON lisible");
        await Assertions.Expect(visit.Page.Locator(".cm-lintRange-error, .cm-lintPoint-error").First).ToBeAttachedAsync();
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PictureAsync("brouillon-casse-1440");

        await visit.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(visit.Page.GetByLabel("Prix par personne", new() { Exact = true })).ToHaveValueAsync("116,00");

        // A name nobody knows, then the price, by the form alone.
        await visit.Page.Locator("#regle-0 summary").ClickAsync();
        await visit.Page.Locator("#regle-0").GetByLabel("TVA", new() { Exact = true }).FillAsync("amount * vatRat");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("#regle-0 .field-message").First).ToContainTextAsync("vatRat");
        await visit.Page.Locator("#regle-0").GetByLabel("TVA", new() { Exact = true }).FillAsync("RoundHalfUp(amount * vatRate, 2)");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("#regle-0 .field-message")).ToHaveCountAsync(0);
        await visit.Page.GetByLabel("Prix par personne", new() { Exact = true }).FillAsync("118");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("#check")).ToContainTextAsync("ne donnent pas le résultat attendu");
        await Assertions.Expect(visit.Page.Locator(".cm-content")).ToContainTextAsync("118.00");
        await visit.PictureAsync("brouillon-1440");
        await visit.ClickAsync("Enregistrer");
        await visit.SeesAsync("Le brouillon est enregistré.");

        var kept = await FindAsync(draft);
        Assert.Equal(Text(draft).Replace("\"unitPrice\", \"Expression\": \"116.00\"", "\"unitPrice\", \"Expression\": \"118.00\"", StringComparison.Ordinal), Text(kept));

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Cas", Exact = true }).ClickAsync();
        await visit.SeesAsync("Total toutes taxes comprises : attendu 139,20, obtenu 141,60 € TTC");
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PictureAsync("brouillon-cas-1440");
        await visit.ClickAsync("Attendre désormais ce que donnent les cas choisis");
        await visit.SeesAsync("cas donnent le résultat attendu");
        Assert.True((await RuleDrafts.CheckAsync(await FindAsync(draft))).IsReady);

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Différences" }).ClickAsync();
        await visit.SeesAsync("+1,72");
        // A price changes every case: their differences are counted, and wait to be asked for.
        await Assertions.Expect(visit.Page.GetByText("Cas « 6 personnes »").First).ToBeHiddenAsync();
        await visit.Page.GetByText("15 cas diffèrent (57 différences)").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("Cas « 6 personnes »").First).ToBeVisibleAsync();
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PictureAsync("brouillon-differences-1440");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task On_a_phone_each_gap_of_a_case_is_read_in_words_across_its_card()
    {
        var draft = await DraftAsync(RuleBooks.Tariff);
        await SaveAsync(draft, Text(draft).Replace("\"116.00\"", "\"118.00\"", StringComparison.Ordinal));
        await using var visit = await AdminAsync(View.Phone);
        await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}/cas");
        await visit.SeesAsync("Prix par personne : attendu 116,00, obtenu 118,00 € HT par personne");
        await AxeAssert.FitsAsync(visit.Page);
        await AxeAssert.NoViolationsAsync(visit.Page);
        await visit.PictureAsync("brouillon-cas-390");
    }

    [Fact]
    public async Task Without_script_verifying_tells_the_place_and_the_form_mends_what_the_text_broke()
    {
        var draft = await DraftAsync(RuleBooks.Tariff);
        await using var visit = await AdminAsync(View.WithoutScript);
        var address = $"/administration/regles/brouillons/{draft.Id}";
        await visit.GoAsync(address);
        var area = visit.Page.GetByLabel("Texte JSON du livre");
        await area.FillAsync(Text(draft).Replace("\"vatRate\", \"Expression\": \"0.20\"", "\"vatRate\", \"Expression\": \"0.20 *\"", StringComparison.Ordinal));
        await visit.Page.GetByLabel("Prix par personne", new() { Exact = true }).FillAsync("119,5");
        await visit.ClickAsync("Vérifier sans enregistrer");
        await visit.SeesAsync("Ligne 13, colonne");
        Assert.Equal(1, (await FindAsync(draft)).Save);
        Assert.Contains("119.50", await area.InputValueAsync(), StringComparison.Ordinal);

        // Back in the amounts no more: an expression now, and mended there.
        await visit.Page.GetByText("Paramètres calculés").ClickAsync();
        await visit.Page.GetByLabel("Taux de TVA", new() { Exact = true }).FillAsync("0.20");
        await visit.ClickAsync("Enregistrer");
        await visit.SeesAsync("Le brouillon est enregistré.");
        Assert.Equal(Text(draft).Replace("\"unitPrice\", \"Expression\": \"116.00\"", "\"unitPrice\", \"Expression\": \"119.50\"", StringComparison.Ordinal), Text(await FindAsync(draft)));
    }

    [Fact]
    public async Task The_second_of_two_admins_sees_the_first_s_change_and_saves_both()
    {
        var draft = await DraftAsync(RuleBooks.Tariff);
        await using var visit = await AdminAsync(View.WithoutScript);
        await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}");
        await visit.Page.GetByLabel("Prix par personne", new() { Exact = true }).FillAsync("118");
        await SaveAsync(draft, Text(draft).Replace("\"0.20\"", "\"0.21\"", StringComparison.Ordinal));
        await visit.ClickAsync("Enregistrer");

        Assert.Contains("Ada Brun a enregistré ce brouillon pendant que vous écriviez", await visit.HeadingAsync(), StringComparison.Ordinal);
        await visit.SeesAsync("Vos deux changements vont ensemble");
        await visit.PictureAsync("brouillon-fusion-1440");
        await visit.ClickAsync("Enregistrer les deux ensemble");
        await visit.SeesAsync("Le brouillon est enregistré.");
        var kept = Text(await FindAsync(draft));
        Assert.Contains("\"0.21\"", kept, StringComparison.Ordinal);
        Assert.Contains("\"118.00\"", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_megabytes_pasted_come_back_with_a_sentence_and_twenty_are_refused_with_a_page()
    {
        var draft = await DraftAsync(RuleBooks.Tariff);
        await using var visit = await AdminAsync(View.WithoutScript);
        var address = $"/administration/regles/brouillons/{draft.Id}";
        await visit.GoAsync(address);
        var answer = await PostAsync(visit, address, new string('a', 5_000_000));
        Assert.Equal(422, answer.Status);
        var page = await answer.TextAsync();
        Assert.Contains("Rien n’est enregistré", page, StringComparison.Ordinal);
        Assert.Contains(new string('a', 5_000_000), page, StringComparison.Ordinal);

        answer = await PostAsync(visit, address, new string('a', 20_000_000));
        Assert.Equal(413, answer.Status);
        Assert.Contains("Cet envoi est trop volumineux", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await FindAsync(draft)).Save);
    }

    [Fact]
    public async Task A_matrix_of_determinants_a_new_case_and_a_rule_moved_are_saved_by_form()
    {
        var draft = await DraftAsync(RuleBooks.FollowUpCategory);
        await using var visit = await AdminAsync(View.WithoutScript);
        var address = $"/administration/regles/brouillons/{draft.Id}";
        await visit.GoAsync(address);
        await visit.Page.GetByLabel("Catégorie de suivi, Amiante", new() { Exact = true }).SelectOptionAsync("SIA");
        await visit.Page.Locator("#regle-0 summary").ClickAsync();
        await visit.ClickAsync("Descendre la règle Tout salarié");
        await visit.SeesAsync("Le brouillon est enregistré.");
        var changes = await visit.Page.GotoAsync($"/administration/regles/comparer?a={draft.Id}");
        Assert.Equal(200, changes!.Status);
        await visit.SeesAsync("Règle «\u00A0Amiante\u00A0», Catégorie de suivi");
        await visit.SeesAsync("Ordre des règles");

        await visit.GoAsync(address + "/cas/ajouter");
        await visit.Page.GetByLabel("Ce que ce cas montre", new() { Exact = true }).FillAsync("amiante et travail de nuit");
        await visit.Page.GetByLabel("Cases cochées", new() { Exact = true }).SelectOptionAsync(["asbestos", "night-work"]);
        await visit.Page.GetByLabel("Catégorie de suivi", new() { Exact = true }).FillAsync("SIA");
        await visit.ClickAsync("Enregistrer le cas");
        await visit.SeesAsync("Le cas est enregistré.");
        var cases = (await RuleDrafts.CheckAsync(await FindAsync(draft))).Cases!.Cases;
        Assert.Equal(("amiante et travail de nuit", 0), (cases[^1].Name, cases[^1].Faults.Count));
    }

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Every_page_of_a_draft_is_accessible(View view)
    {
        await using var visit = await AdminAsync(view);
        foreach (var book in new[] { RuleBooks.Tariff, RuleBooks.FollowUpCategory, RuleBooks.MembershipEligibility })
        {
            var draft = await DraftAsync(book);
            foreach (var page in new[] { "", "/cas", "/cas/0", "/cas/ajouter", "/cas/texte", "/abandonner" })
            {
                await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}{page}");
                await AxeAssert.NoViolationsAsync(visit.Page);
                await AxeAssert.FitsAsync(visit.Page);
                await visit.PictureAsync($"{book}{page.Replace('/', '-')}-{view.Width}");
            }
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_draft_nobody_wants_is_abandoned_from_its_page_with_a_reason()
    {
        var draft = await DraftAsync(RuleBooks.Tariff);
        await using var visit = await AdminAsync();
        await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Abandonner ce brouillon" }).ClickAsync();
        await visit.SeesAsync("Rien de ce qui est publié ne change.");
        await visit.ClickAsync("Abandonner ce brouillon");
        await visit.SeesAsync("Écrivez pourquoi cette version est abandonnée.");
        await visit.Page.GetByLabel("Motif").FillAsync("Le conseil garde le prix de l’année");
        await visit.ClickAsync("Abandonner ce brouillon");
        await visit.SeesAsync("Le brouillon est abandonné.");
        await visit.GoAsync($"/administration/regles/brouillons/{draft.Id}");
        await visit.SeesAsync("Ce brouillon est clos");
    }

    private async Task<Visit> AdminAsync(View? view = null) => await chromium.SignedInAsync(desk, await desk.StaffAsync("Hugo Lenoir", AccountKind.Admin), view);

    private Task<RuleDraft> DraftAsync(string book) => desk.Office.DoAsync<RuleDrafts, RuleDraft>(async (drafts, db) =>
    {
        if (!await db.PublishedRuleBooks.AnyAsync()) await desk.Office.DoAsync<RuleBookImport>((import, _) => import.RunAsync(RuleBooks.Factory(), CancellationToken.None));
        return await drafts.CreateAsync(book, new(Interlocked.Increment(ref _year), 1, 1), null, Ada, CancellationToken.None);
    });

    private Task<RuleDraft> FindAsync(RuleDraft draft) => desk.Office.DoAsync<RuleDrafts, RuleDraft>(async (drafts, _) => (await drafts.FindAsync(draft.Id, CancellationToken.None))!);

    private Task<DraftSaving> SaveAsync(RuleDraft draft, string content) => desk.Office.DoAsync<RuleDrafts, DraftSaving>((drafts, _) =>
        drafts.SaveAsync(draft.Id, DraftText.Of(draft) with { Content = Encoding.UTF8.GetBytes(content) }, 1, Ada, CancellationToken.None));

    private static async Task<IAPIResponse> PostAsync(Visit visit, string address, string content)
    {
        var form = visit.Page.Context.APIRequest.CreateFormData();
        form.Set("__RequestVerificationToken", await visit.Page.Locator("#draft input[name=__RequestVerificationToken]").GetAttributeAsync("value") ?? "");
        form.Set("Input.Save", "1");
        form.Set("Input.EffectiveOn", await visit.Page.GetByLabel("Date d’effet", new() { Exact = true }).InputValueAsync());
        form.Set("Input.Content", content);
        return await visit.Page.Context.APIRequest.PostAsync(address, new() { Multipart = form });
    }

    private static string Text(RuleDraft draft) => TypedText.Shown(draft.Content);
}
