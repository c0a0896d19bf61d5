using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Members;

public sealed class CloseEstablishmentModel(MemberDesk desk) : MemberFilePage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid EstablishmentId { get; set; }

    [BindProperty]
    public ClosingInput Input { get; set; } = new();

    public Establishment? Establishment => Member.Establishments.SingleOrDefault(e => e.Id == EstablishmentId);

    public IActionResult OnGet() => Establishment is { ClosedOn: null } ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Establishment is not { } establishment) return NotFound();
        await Desk.CloseEstablishmentAsync(Member, establishment, Input.On!.Value, Input.Reason ?? "", Me, ct);
        return ToFile("L’établissement est fermé.");
    }

    public sealed class ClosingInput
    {
        [Required(ErrorMessage = "Saisissez la date de fermeture, par exemple 31/12/2026.")]
        public DateOnly? On { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
