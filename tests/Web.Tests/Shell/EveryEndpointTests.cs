using System.Net;
using BackOffice.Web.Security;
using BackOffice.Web.Tests.Accounts;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Web.Tests.Shell;

/// <summary>Generated from the endpoint list: a new page cannot be forgotten.</summary>
public sealed class EveryEndpointTests(WebSite site) : IClassFixture<WebSite>
{
    private IReadOnlyList<RouteEndpoint> Pages => [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints
        .OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)];

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        using var client = site.NewClient();
        foreach (var path in Pages.Select(AnAddressOf).Append("/css/site.css").Append("/n-existe-pas"))
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            if (!path.StartsWith("/css", StringComparison.Ordinal)) Assert.True(answer.Headers.CacheControl?.NoStore, path);
        }
    }

    [Fact]
    public async Task A_stranger_gets_nothing_but_public_pages()
    {
        using var client = site.NewClient();
        foreach (var page in Pages.Where(p => p.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            using var answer = await client.GetAsync(AnAddressOf(page), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{page.RoutePattern.RawText}: {answer.StatusCode}");
            Assert.StartsWith("/connexion", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory, InlineData(AccountKind.Member), InlineData(AccountKind.Staff), InlineData(AccountKind.Admin)]
    public async Task Whoever_is_not_given_a_function_is_told_so(AccountKind kind)
    {
        var person = kind switch { AccountKind.Member => await site.AMemberAsync(), AccountKind.Staff => await site.AStaffAsync(), _ => await site.AnAdminAsync() };
        using var client = await SignInTests.SignedInAsync(site, person);
        foreach (var page in Pages)
        {
            var closed = page.Metadata.GetOrderedMetadata<AllowsAttribute>().Any(a => !Access.Allows(kind, a.Function));
            if (!closed) continue;
            using var answer = await client.GetAsync(AnAddressOf(page), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{kind} at {page.RoutePattern.RawText}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused_everywhere()
    {
        var people = new[] { await site.AMemberAsync(), await site.AStaffAsync(), await site.AnAdminAsync() };
        foreach (var person in people)
        {
            using var client = await SignInTests.SignedInAsync(site, person);
            foreach (var page in Pages.Where(p => !p.RoutePattern.RawText!.StartsWith("erreur", StringComparison.Ordinal)))
            {
                using var answer = await client.PostAsync(AnAddressOf(page), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{page.RoutePattern.RawText}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public void Every_row_of_the_table_is_a_function_once()
    {
        Assert.Equal(Enum.GetValues<Function>().Order(), Access.Table.Select(row => row.Function).Order());
        Assert.All(Access.Table, row => Assert.NotEmpty(row.Roles));
    }

    /// <summary>An address the route answers to; ids nobody has.</summary>
    private static string AnAddressOf(RouteEndpoint page) => "/" + string.Join('/', page.RoutePattern.PathSegments
        .Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => ValueOf(page, parameter),
            _ => "",
        }))));

    private static string ValueOf(RouteEndpoint page, Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter)
    {
        if (parameter.Name == "code") return "404";
        var policies = page.RoutePattern.ParameterPolicies.TryGetValue(parameter.Name, out var found) ? found.Select(p => p.Content).ToList() : [];
        if (policies.Contains("guid")) return Guid.Empty.ToString();
        // "regex(^(modifier|enlever)$)": the first of the words it takes.
        if (policies.FirstOrDefault(p => p?.StartsWith("regex(", StringComparison.Ordinal) == true) is { } words)
            return words.Split('(', ')', '|', '^', '$').Skip(1).First(word => word.Length > 0);
        return policies.Any(p => p is "int" or "long") ? "1999" : "inconnu";
    }
}
