using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Cases.Membership;

/// <summary>Corrects what the requester typed, before it is accepted: each field with its before, its after and the reason.</summary>
[Allows(Function.HandleCases)]
public sealed class CorrectModel(CaseDesk desk, BackOfficeDb db, StaffMemberships memberships) : CasePage(desk, db)
{
    [BindProperty]
    public CorrectionInput Input { get; set; } = new();

    [BindProperty]
    [Required(ErrorMessage = "Dites pourquoi : le motif figure au journal."), StringLength(1000)]
    public string? Reason { get; set; }

    public MembershipApplication? Application { get; private set; }

    public IEnumerable<SelectListItem> Forms { get; } = [.. MembershipWords.LegalForms.Select(f => new SelectListItem(f, f))];

    public IActionResult OnGet()
    {
        if (Application is null) return NotFound();
        if (Application.IsOpen) Input = CorrectionInput.Of(Application);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Application is null) return NotFound();
        Input.Check(ModelState);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await memberships.CorrectAsync(Application, Input.ToCorrection(Application), Reason ?? "", Me, ct);
        return ToCase("La demande est corrigée. L’ancienne et la nouvelle valeur sont au journal.");
    }

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Application = await memberships.FindAsync(Id, cancellationToken);
    }
}
