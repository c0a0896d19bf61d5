using BackOffice.Web.Tests.Browsing;
using Microsoft.Playwright;

namespace BackOffice.Web.Tests.Staff;

/// <summary>What somebody of the service does in the browser, in the words of the screens.</summary>
internal static class DeskVisit
{
    public static async Task<Visit> SignedInAsync(this Chromium chromium, Desk desk, Person person, View? view = null)
    {
        var visit = await chromium.OpenAsync(desk.Site.Address, view);
        await visit.SignInAsync(person);
        return visit;
    }

    public static Task FollowLinkAsync(this Visit visit, string link) => visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public static Task TypeAsync(this Visit visit, string label, string text) => visit.Page.Locator("main").GetByLabel(label).First.FillAsync(text);
}
