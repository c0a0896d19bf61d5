using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>The one door: which path to take.</summary>
public sealed class IndexModel(EnrolmentInHand inHand) : PageModel, ILoads
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez « Oui » ou « Non ».")]
    public string? IsMember { get; set; }

    public EnrolmentFile? Ongoing { get; private set; }

    public IEnumerable<SelectListItem> Answers { get; } =
    [
        new("Oui, elle est adhérente", "oui"), new("Non, elle souhaite adhérer", "non"),
    ];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task LoadAsync(CancellationToken cancellationToken) => Ongoing = await inHand.FindAsync(cancellationToken);

    public IActionResult OnPost() => RedirectToPage("/Public/Enrolment/Identity", new { adherente = IsMember == "non" ? "non" : "oui" });
}
