using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Members;

/// <summary>A member resigns, or is struck off.</summary>
public sealed class EndModel(MemberDesk desk) : MemberFilePage(desk)
{
    [BindProperty]
    public EndInput Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Causes { get; } =
        [new("Démission de l’adhérent", nameof(MembershipEnd.Resignation)), new("Radiation par le service", nameof(MembershipEnd.StrikingOff))];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Desk.EndAsync(Member, Input.Cause!.Value, Input.On!.Value, Input.Reason ?? "", Me, ct);
        return ToFile("L’adhésion est terminée.");
    }

    public sealed class EndInput
    {
        [Required(ErrorMessage = "Choisissez pourquoi l’adhésion prend fin.")]
        public MembershipEnd? Cause { get; set; }

        [Required(ErrorMessage = "Saisissez le dernier jour, par exemple 31/12/2026.")]
        public DateOnly? On { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
