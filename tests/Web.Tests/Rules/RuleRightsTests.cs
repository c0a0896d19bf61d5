using System.Net;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Tests.Accounts;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static BackOffice.Workflows.Accounts.Rights.AccountRight;

namespace BackOffice.Web.Tests.Rules;

/// <summary>Reading, writing and publishing are three rights; each is read afresh at each request.</summary>
public sealed class RuleRightsTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Library = "/administration/regles";
    private static readonly CancellationToken Stop = CancellationToken.None;

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task An_admin_reads_and_does_what_was_given_to_them_by_name(bool edits, bool publishes)
    {
        var writer = await site.AnAdminWithAsync("Ada Brun", EditRules);
        var draft = await site.ATariffAsync(writer, "Ada Brun", Admins.ADay(), 120m, submitted: true);
        AccountRight[] rights = [.. edits ? [EditRules] : Array.Empty<AccountRight>(), .. publishes ? [PublishRules] : Array.Empty<AccountRight>()];
        using var client = await SignInTests.SignedInAsync(site, await site.AnAdminWithAsync("Hugo Lenoir", rights));

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, Library));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, Library + "/tariff/2026-01-01"));
        foreach (var page in new[] { "/tariff/preparer", "/importer", $"/brouillons/{draft.Id}/soumettre" })
        {
            Assert.Equal(edits ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await StatusAsync(client, Library + page));
            Assert.Equal(!edits, (await client.PostFormAsync(Library + page)).StatusCode == HttpStatusCode.Forbidden);
        }

        var publish = $"{Library}/brouillons/{draft.Id}/publier";
        Assert.Equal(publishes ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await StatusAsync(client, publish));
        Assert.Equal(publishes ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.Forbidden, (await client.PostFormAsync(publish)).StatusCode);
        Assert.Equal(edits || publishes ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await StatusAsync(client, $"{Library}/brouillons/{draft.Id}/renvoyer"));
        Assert.False(await site.IsPublishedAsync(draft.Id));
    }

    [Fact]
    public async Task The_desk_s_people_read_the_rules_and_nothing_more()
    {
        var writer = await site.AnAdminWithAsync("Ada Brun", EditRules);
        var draft = await site.ATariffAsync(writer, "Ada Brun", Admins.ADay(), 120m, submitted: true);
        using var client = await SignInTests.SignedInAsync(site, await site.AStaffAsync());

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, Library));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, Library + "/tariff/2026-01-01?handler=File"));
        foreach (var page in new[] { "/tariff/preparer", "/importer", $"/brouillons/{draft.Id}/soumettre", $"/brouillons/{draft.Id}/publier", $"/brouillons/{draft.Id}/renvoyer" })
            Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (await StatusAsync(client, Library + page), (await client.PostFormAsync(Library + page, ("Reason", "x"))).StatusCode));
    }

    [Fact]
    public async Task A_right_taken_back_is_gone_at_the_next_click_and_both_states_stay_in_the_log()
    {
        var (boss, writer) = (await site.AnAdminWithAsync("Hugo Lenoir"), await site.AnAdminWithAsync("Ada Brun", EditRules));
        using var hers = await SignInTests.SignedInAsync(site, writer);
        using var his = await SignInTests.SignedInAsync(site, boss);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(hers, Library + "/importer"));

        var changed = await his.PostFormAsync($"/administration/comptes/{writer.AccountId}/droits", ("EditRules", "false"), ("PublishRules", "true"));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(hers, Library + "/importer"));
        var noted = await site.WithAsync(services => services.GetRequiredService<BackOfficeDb>().Set<AccountEvent>()
            .SingleAsync(e => e.AccountId == writer.AccountId && e.What == AccountEventKind.RightsChanged, Stop));
        Assert.Equal(("Hugo Lenoir", "Avant : Rédiger les règles. Après : Approuver et publier les règles."), (noted.By, noted.Detail));
    }

    [Fact]
    public async Task Nobody_changes_their_own_rights()
    {
        var boss = await site.AnAdminWithAsync("Hugo Lenoir");
        using var client = await SignInTests.SignedInAsync(site, boss);
        var refused = await client.PostFormAsync($"/administration/comptes/{boss.AccountId}/droits", ("EditRules", "true"), ("PublishRules", "true"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("vos propres droits", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_it_cannot_approve_it_by_hand_made_post_with_a_good_code_and_both_rights()
    {
        var writer = await site.AnAdminWithAsync("Ada Brun", EditRules, PublishRules);
        var draft = await site.ATariffAsync(writer, "Ada Brun", Admins.ADay(), 120m, submitted: true);
        using var client = await SignInTests.SignedInAsync(site, writer);
        var page = $"{Library}/brouillons/{draft.Id}/publier";
        Assert.Contains("Une autre personne doit approuver", WebUtility.HtmlDecode(await client.GetStringAsync(page, Stop)), StringComparison.Ordinal);

        var refused = await client.PostFormAsync(page, ("Save", "2"), ("Seen", "0"), ("Reason", "x"), ("Decision", "y"), ("Fresh.Code", writer.Phone!.NextCode()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Vous avez écrit une partie de cette version", WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Stop)), StringComparison.Ordinal);
        Assert.False(await site.IsPublishedAsync(draft.Id));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path) => (await client.GetAsync(path, Stop)).StatusCode;
}
