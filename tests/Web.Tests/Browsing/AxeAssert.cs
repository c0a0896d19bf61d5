using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Browsing;

public static class AxeAssert
{
    private static readonly AxeRunOptions ContrastOnly = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>axe-core finds nothing on the page as it stands now; in the other colours only the contrast can differ, so only that is asked again.</summary>
    public static async Task NoViolationsAsync(IPage page)
    {
        Assert.Empty(Told(page, await page.RunAxe()));
        var isDark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Light : ColorScheme.Dark });
        Assert.Empty(Told(page, await page.RunAxe(ContrastOnly)));
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });
    }

    private static List<string> Told(IPage page, AxeResult result) =>
        [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node =>
            $"{page.Url}\n{rule.Id}: {rule.Help}\n    {node.Html}\n    {string.Join(" / ", node.Any.Concat(node.All).Select(c => c.Message))}"))];

    /// <summary>Nothing sticks out on the side: no page scrolls sideways on a phone.</summary>
    public static async Task FitsAsync(IPage page)
    {
        var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{page.Url} is {excess} px too wide.");
    }
}
