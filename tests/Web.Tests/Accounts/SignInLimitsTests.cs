using System.Net;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Accounts;

/// <summary>Its own site: the settings are everybody's.</summary>
public sealed class SignInLimitsTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly Actor Solene = new("admin-1", "Solène Garnier");

    [Fact]
    public async Task The_wait_doubles_up_to_the_longest_and_both_figures_are_settings()
    {
        await ChangeAsync(Limits.FreeFailures, 2);
        await ChangeAsync(Limits.LongestWait, 5);
        using var client = site.NewClient();
        var waits = new List<string>();
        for (var attempt = 1; attempt <= 6; attempt++)
        {
            await client.KnockAsync("/connexion", ("Name", "98765"), ("Password", "pas le bon mot"));
            var words = await (await client.KnockAsync("/connexion", ("Name", "98765"), ("Password", "pas le bon mot"))).WordsAsync();
            var at = words.IndexOf("Réessayez dans ", StringComparison.Ordinal);
            if (at < 0) continue;
            waits.Add(words[(at + 15)..words.IndexOf('.', at)].Spaced());
            site.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal(["1 minute", "2 minutes", "4 minutes", "5 minutes", "5 minutes"], waits);
    }

    [Fact]
    public async Task A_shorter_session_holds_at_the_next_click()
    {
        using var client = await SignInTests.SignedInAsync(site, await site.AMemberAsync());
        site.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/espace", TestContext.Current.CancellationToken)).StatusCode);

        await ChangeAsync(Limits.MemberIdle, 10);
        site.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/espace", TestContext.Current.CancellationToken)).StatusCode);
    }

    private Task<bool> ChangeAsync(Limit limit, int value) => site.WithAsync(async services =>
    {
        await services.GetRequiredService<LimitBook>().ChangeAsync(limit, value, "Essai", Solene, CancellationToken.None);
        return true;
    });
}
