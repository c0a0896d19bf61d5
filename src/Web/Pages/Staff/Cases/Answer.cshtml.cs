using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Security;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>One answer to the open task: its effect is said before; a refusal asks its reason from the closed list.</summary>
[Allows(Function.HandleCases)]
public sealed class AnswerModel(CaseDesk desk, BackOfficeDb db) : CasePage(desk, db)
{
    [BindProperty(SupportsGet = true)]
    public string Answer { get; set; } = "";

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Words { get; set; }

    /// <summary>Null when the case no longer waits for this answer.</summary>
    public CaseAnswer? Given => Case.Answers.FirstOrDefault(a => a.Key == Answer);

    public IEnumerable<SelectListItem> Reasons => Case.Type.RefusalReasons.Select(r => new SelectListItem(r, r));

    public void OnGet()
    {
        if (Given is null) throw Case.Task is null ? new TaskGone() : new AnswerUnknown();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var label = Given?.Label;
        var act = await Desk.AnswerAsync(Case, Answer, Reason, Words, Me, ct);
        return ToCase(act.ToBeRetried.Count > 0
            ? "Votre réponse est enregistrée. L’étape qui suit a échoué : elle est retentée d’elle-même."
            : $"Votre réponse « {label} » est enregistrée.");
    }
}
