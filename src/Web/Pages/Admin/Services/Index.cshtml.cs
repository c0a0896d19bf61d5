using BackOffice.Workflows.Enrolment.Services;

namespace BackOffice.Web.Pages.Admin.Services;

/// <summary>The catalogue of services, by family.</summary>
public sealed class IndexModel(ServiceCatalogue catalogue) : AdminPage
{
    public IReadOnlyList<ServiceOffer> Offers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Offers = await catalogue.ReadAsync(ct);
}
