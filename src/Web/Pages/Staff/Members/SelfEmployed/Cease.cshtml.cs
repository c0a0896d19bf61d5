using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>The activity ends: nothing more is called, the final income settles the year.</summary>
[Allows(Function.HandleCases)]
public sealed class CeaseModel(MemberDesk desk, SelfEmployedFiles files, SelfEmployedDesk office) : SelfEmployedActPage(desk, files)
{
    [BindProperty]
    public CessationInput Input { get; set; } = new();

    public decimal ToCome => office.ToCome(Open);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.CeaseAsync(Open, Input.On!.Value, Input.Reason ?? "", Me, ct);
        return ToDossier("La cessation est enregistrée. Plus rien n’est appelé après cette date.");
    }

    public sealed class CessationInput
    {
        [Required(ErrorMessage = "Saisissez le dernier jour d’activité, par exemple 31/05/2026.")]
        public DateOnly? On { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
