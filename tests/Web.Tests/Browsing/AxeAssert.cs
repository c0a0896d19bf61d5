using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using BackOffice.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Browsing;

public static partial class AxeAssert
{
    /// <summary>What a narrow view can break that the wide one does not show: the elements, their names and their order are the same.</summary>
    private static readonly AxeRunOptions NarrowOnly = new()
    {
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["target-size", "scrollable-region-focusable", "meta-viewport", "aria-hidden-focus", "link-name", "button-name"] },
    };

    private static readonly AxeRunOptions ContrastOnly = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    /// <summary>Pages seen in the other colours, by address without its ids and by whether they tell of errors: styles are the same each time.</summary>
    private static readonly ConcurrentDictionary<string, bool> SeenInOtherColours = new(StringComparer.Ordinal);

    /// <summary>
    /// axe-core finds nothing on the page as it stands now: all its rules on a wide view, on a narrow one those that a narrow view can break.
    /// In the other colours only the contrast can differ, so only that is asked again, once a page.
    /// </summary>
    public static async Task NoViolationsAsync(IPage page)
    {
        await SetAsideFramesAsync(page);
        var isWide = page.ViewportSize?.Width > 600;
        Clean(page, isWide ? await page.RunAxe() : await page.RunAxe(NarrowOnly));
        // Colours do not depend on the width: the wide view stands for both.
        if (isWide && SeenInOtherColours.TryAdd(await KindOfAsync(page), true)) await OtherColoursAsync(page);
        await page.EvaluateAsync("() => window.setAside.forEach(([frame, stand]) => stand.replaceWith(frame))");
    }

    private static async Task<string> KindOfAsync(IPage page) =>
        $"{Ids().Replace(new Uri(page.Url).AbsolutePath, "…")} {await page.Locator(".error-summary").CountAsync()}";

    private static async Task OtherColoursAsync(IPage page)
    {
        var isDark = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches");
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Light : ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        // A colour on its way from one scheme to the other is nobody's colour: two frames, and another look before it counts.
        await page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        var result = await page.RunAxe(ContrastOnly);
        if (result.Violations.Length > 0) result = await page.RunAxe(ContrastOnly);
        Clean(page, result);
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
    }

    /// <summary>axe waits for ever for a frame where no script runs: the title is checked here, its content is a mail's.</summary>
    private static async Task SetAsideFramesAsync(IPage page)
    {
        var untitled = await page.EvaluateAsync<int>("""
            () => {
              window.setAside = [...document.querySelectorAll('iframe[sandbox]')].map(frame => [frame, document.createElement('div')]);
              window.setAside.forEach(([frame, stand]) => frame.replaceWith(stand));
              return window.setAside.filter(([frame]) => !frame.title).length;
            }
            """);
        Assert.Equal(0, untitled);
    }

    private static void Clean(IPage page, AxeResult result)
    {
        var found = result.Violations.SelectMany(rule => rule.Nodes.Select(node =>
            $"{rule.Id}: {rule.Help}\n    {node.Html}\n    {string.Join(" / ", node.Any.Concat(node.All).Select(c => c.Message))}")).ToList();
        Assert.True(found.Count == 0, $"{page.Url}\n{string.Join('\n', found)}");
    }

    /// <summary>Nothing sticks out on the side, of the page or of a card, and no text stands letter by letter in a column too narrow for a word.</summary>
    public static async Task FitsAsync(IPage page)
    {
        // Asked of the page again and again: the driver may miss a load that ends while it begins to wait, and without script a page hears none.
        await Eventually.TrueAsync(async () => await page.EvaluateAsync<string>("document.readyState") == "complete", TimeSpan.FromSeconds(15));
        var excess = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(excess <= 0, $"{page.Url} is {excess} px too wide.");
        var unreadable = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('table.cards :is(td, th), table.cards :is(td, th) *')].flatMap(e => {
              const words = [...e.childNodes].filter(n => n.nodeType === Node.TEXT_NODE).map(n => n.data.trim()).join(' ');
              const width = e.getBoundingClientRect().width;
              if (e.matches('td, th') && getComputedStyle(e).display !== 'table-cell' && e.scrollWidth > e.clientWidth + 1) return ['cut: ' + e.textContent.trim().slice(0, 40)];
              return words.length > 12 && width > 2 && width < 40 ? ['squeezed: ' + words.slice(0, 40)] : [];
            })
            """);
        Assert.True(unreadable.Length == 0, $"{page.Url}\n{string.Join('\n', unreadable)}");
    }

    [GeneratedRegex("(?<=/)[^/]*[0-9][^/]*")]
    private static partial Regex Ids();
}
