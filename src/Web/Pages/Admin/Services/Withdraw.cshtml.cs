using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Services;

/// <summary>Nobody can ask for the service any more; who has it keeps it.</summary>
public sealed class WithdrawModel(ServiceCatalogue catalogue, BackOfficeDb db) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? ReplacedBy { get; set; }

    [BindProperty, Required(ErrorMessage = "Dites pourquoi vous retirez ce service."), StringLength(1000)]
    public string Reason { get; set; } = "";

    public ServiceOffer? Offer { get; private set; }

    public int Members { get; private set; }

    public IEnumerable<SelectListItem> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ModelState.Clear();
        return Offer is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditServices);
        if (await catalogue.FindAsync(Code, ct) is not { } offer) return NotFound();
        await catalogue.WithdrawAsync(offer, string.IsNullOrEmpty(ReplacedBy) ? null : ReplacedBy, Reason, Me, ct);
        Done = "Le service est retiré du catalogue.";
        return RedirectToPage("Details", new { code = Code });
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var all = await catalogue.ReadAsync(cancellationToken);
        Offer = all.SingleOrDefault(o => o.Code == Code);
        Others = all.Where(o => o.IsActive && o.Code != Code).Select(o => new SelectListItem($"{o.Code} – {o.Name}", o.Code));
        Members = await db.Set<Subscription>().Where(s => s.ServiceCode == Code && s.To == null).Select(s => s.MemberId).Distinct().CountAsync(cancellationToken);
    }
}
