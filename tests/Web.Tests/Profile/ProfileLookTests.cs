using BackOffice.Web.Tests.Browsing;

namespace BackOffice.Web.Tests.Profile;

/// <summary>Light and dark, wide and narrow, for members and for the service: axe finds nothing, nothing sticks out.</summary>
public sealed class ProfileLookTests(WebSite site, Chromium chromium) : IClassFixture<WebSite>
{
    private static readonly string[] Paths =
        ["/compte", "/compte/telephones", "/compte/mot-de-passe", "/compte/courriel", "/compte/appareils", "/compte/historique", "/compte/mes-donnees", "/adresse/validee", "/adresse/valider"];

    [Theory, MemberData(nameof(View.All), MemberType = typeof(View))]
    public async Task Every_page_of_the_account_is_accessible(View view)
    {
        foreach (var person in new[] { await site.AMemberAsync(), await site.AStaffAsync() })
        {
            await using var elsewhere = await chromium.OpenAsync(site.Address);
            await elsewhere.SignInAsync(person);
            await using var visit = await chromium.OpenAsync(site.Address, view);
            await visit.SignInAsync(person);
            foreach (var path in Paths)
            {
                await visit.GoAsync(path);
                await AxeAssert.NoViolationsAsync(visit.Page);
                await AxeAssert.FitsAsync(visit.Page);
                await visit.PictureAsync($"{(person.MemberId is null ? "service" : "adherent")}-{path.Trim('/').Replace('/', '-')}-{view.Width}{(view.Dark ? "-dark" : "")}");
            }

            Assert.Empty(visit.Complaints);
        }
    }
}
