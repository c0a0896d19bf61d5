using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Campaign;

/// <summary>The one act that opens a year for all members.</summary>
public sealed class OpenModel(Campaigns campaigns, BackOfficeDb db, TimeProvider clock) : DeskPage, ILoads
{
    [BindProperty]
    [Required(ErrorMessage = "Saisissez l’année de la campagne, par exemple 2027.")]
    public int? Year { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Saisissez le premier jour de saisie, par exemple 01/01/2027.")]
    public DateOnly? OpensOn { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Saisissez le dernier jour de saisie, par exemple 31/01/2027.")]
    public DateOnly? ClosesOn { get; set; }

    public int Members { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var taken = await db.Campaigns.AnyAsync(c => c.Year == today.Year, ct);
        Year = taken ? today.Year + 1 : today.Year;
        (OpensOn, ClosesOn) = (new DateOnly(Year.Value, 1, 1), new DateOnly(Year.Value, 1, 31));
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await campaigns.OpenAsync(Year!.Value, OpensOn!.Value, ClosesOn!.Value, ct);
        Done = $"La campagne {Year} est ouverte. Les déclarations sont créées l’une après l’autre.";
        return Redirect($"/service/campagnes/{Year}");
    }

    public async Task LoadAsync(CancellationToken cancellationToken) =>
        Members = await db.Members.CountAsync(m => m.Status == MemberStatus.Active || m.Status == MemberStatus.Suspended, cancellationToken);
}
