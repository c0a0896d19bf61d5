using BackOffice.Web.Tests.Browsing;

namespace BackOffice.Web.Tests.Shell;

/// <summary>Light and dark, wide and narrow: axe finds nothing, nothing sticks out, the browser complains of nothing.</summary>
public sealed class PagesLookRightTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private static readonly string[] Public =
        ["/", "/connexion", "/connexion/siret", "/connexion/nir", "/connexion/service", "/deconnexion", "/n-existe-pas", "/composants", "/composants?espace=adherent", "/composants?espace=service", "/composants?espace=administration"];

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Public_pages_and_every_component_are_accessible(View view)
    {
        await using var visit = await chromium.OpenAsync(site.Address, view);
        foreach (var path in Public)
        {
            await visit.GoAsync(path);
            await AxeAssert.NoViolationsAsync(visit.Page);
            await AxeAssert.FitsAsync(visit.Page);
            await visit.PictureAsync($"{path.Trim('/').Replace('/', '-').Replace('?', '-').Replace('=', '-')}-{view.Width}");
        }

        Assert.Empty(visit.Complaints);
    }

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task A_form_sent_back_is_accessible_and_says_what_to_do(View view)
    {
        await using var visit = await chromium.OpenAsync(site.Address, view);
        await visit.GoAsync("/composants");
        await visit.Page.GetByLabel("Raison sociale", new() { Exact = true }).FillAsync("Boulangerie Roux");
        await visit.Page.GetByLabel("Montant").FillAsync("douze");
        await visit.ClickAsync("Enregistrer");

        Assert.StartsWith("Erreur\u00A0: ", await visit.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal("Boulangerie Roux", await visit.Page.GetByLabel("Raison sociale", new() { Exact = true }).InputValueAsync());
        Assert.Equal("douze", await visit.Page.GetByLabel("Montant").InputValueAsync());
        Assert.True(await visit.Page.Locator(".error-summary").EvaluateAsync<bool>("summary => summary === document.activeElement"));
        await visit.Page.Locator(".error-summary").GetByText("Saisissez un nombre").ClickAsync();
        Assert.True(await visit.Page.GetByLabel("Montant").EvaluateAsync<bool>("field => field === document.activeElement"));
        await AxeAssert.NoViolationsAsync(visit.Page);
        await AxeAssert.FitsAsync(visit.Page);
        await visit.PictureAsync($"form-sent-back-{view.Width}");
        Assert.Empty(visit.Complaints);
    }

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task What_the_side_bar_leads_to_is_accessible_for_each_person(View view)
    {
        foreach (var person in new[] { await site.AMemberAsync(), await site.AStaffAsync(), await site.AnAdminAsync() })
        {
            await using var visit = await chromium.OpenAsync(site.Address, view);
            await visit.SignInAsync(person);
            var links = await visit.Page.Locator(".side-nav").EvaluateAllAsync<string[]>("lists => [...new Set(lists.flatMap(l => [...l.querySelectorAll('a')]).map(a => a.getAttribute('href')))]");
            foreach (var link in links)
            {
                await visit.GoAsync(link);
                await AxeAssert.NoViolationsAsync(visit.Page);
                await AxeAssert.FitsAsync(visit.Page);
                await visit.PictureAsync($"{link.Trim('/').Replace('/', '-')}-{view.Width}");
            }

            Assert.Empty(visit.Complaints);
        }
    }

    [Fact]
    public async Task Without_script_the_summary_still_has_the_focus_and_the_menu_opens()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.WithoutScript);
        await visit.GoAsync("/composants");
        await visit.ClickAsync("Enregistrer");

        Assert.Equal(2, await visit.Page.Locator(".error-summary li").CountAsync());
    }

    [Fact]
    public async Task A_refusal_shows_its_sentence_on_the_same_page_and_keeps_what_was_typed()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.GoAsync("/composants");
        await visit.Page.GetByLabel("Téléphone portable").FillAsync("06 00 00 00 00");
        await visit.ClickAsync("Se voir refuser");

        Assert.Equal("Cette déclaration est déjà confirmée. Pour la corriger, appelez le service adhérents.", await visit.Page.Locator(".error-summary li").InnerTextAsync());
        Assert.Equal("06 00 00 00 00", await visit.Page.GetByLabel("Téléphone portable").InputValueAsync());
    }

    [Fact]
    public async Task Keyboard_alone_reaches_the_content_first()
    {
        await using var visit = await chromium.OpenAsync(site.Address);
        await visit.GoAsync("/connexion");
        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.Equal("Aller au contenu", await visit.Page.EvaluateAsync<string>("document.activeElement.textContent"));
    }

    [Fact]
    public async Task First_load_of_a_page_weighs_little()
    {
        await using var visit = await chromium.OpenAsync(site.Address, View.Phone);
        var answers = new List<Microsoft.Playwright.IResponse>();
        visit.Page.Response += (_, answer) => answers.Add(answer);
        await visit.GoAsync("/connexion");
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var bytes = 0L;
        // What a published site sends: Development does not compress.
        foreach (var answer in answers) bytes += Compressed(await answer.BodyAsync());

        Assert.InRange(bytes, 1, 150_000);
    }

    private static long Compressed(byte[] body)
    {
        using var small = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(small, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(body);
        return small.Length;
    }
}
