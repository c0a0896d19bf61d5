using BackOffice.Testing;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Tests.Browsing;

internal static class SiteOffice
{
    /// <summary>The office's verbs on the site's database, under its clock and with its keys: what one seals the other opens.</summary>
    public static Office OpenOffice(this WebSite site) =>
        new(site.Database, site.Clock, services => services.AddSingleton(site.Services.GetRequiredService<IOptions<NirKeys>>()));
}
