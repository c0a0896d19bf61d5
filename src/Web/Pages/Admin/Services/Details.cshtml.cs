using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Services;

/// <summary>One service: what it is, how many use it, what was changed and why.</summary>
public sealed class DetailsModel(ServiceCatalogue catalogue, LimitBook limits, BackOfficeDb db) : AdminPage
{
    public ServiceOffer Offer { get; private set; } = null!;

    public IReadOnlyList<ServiceOfferChange> History { get; private set; } = [];

    public int Members { get; private set; }

    public int DelayInHours { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await catalogue.FindAsync(code, ct) is not { } offer) return NotFound();
        Offer = offer;
        History = await catalogue.HistoryAsync(code, ct);
        Members = await db.Set<Subscription>().Where(s => s.ServiceCode == code && s.To == null).Select(s => s.MemberId).Distinct().CountAsync(ct);
        DelayInHours = (await limits.ReadAsync(ct))[Limits.ActivationDelay];
        return Page();
    }
}
