using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Browsing;

public static class AxeAssert
{
    /// <summary>axe-core finds nothing on the page as it stands now.</summary>
    public static async Task NoViolationsAsync(IPage page)
    {
        var result = await page.RunAxe();
        var found = result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help}\n    {node.Html}\n    {string.Join(" / ", node.Any.Concat(node.All).Select(c => c.Message))}")).ToList();
        Assert.True(found.Count == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }

    /// <summary>Nothing sticks out on the side: no page scrolls sideways on a phone.</summary>
    public static async Task FitsAsync(IPage page)
    {
        var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{page.Url} is {excess} px too wide.");
    }
}
