using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>Takes the open task in one's own name, or gives it back; the buttons stand on the case's page.</summary>
[Allows(Function.HandleCases)]
public sealed class TakeModel(CaseDesk desk, BackOfficeDb db) : CasePage(desk, db)
{
    public RedirectResult OnGet() => Redirect(Shown.Href);

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Desk.TakeAsync(Case.Task?.Id ?? throw new TaskGone(), Me, ct);
        return ToCase("La tâche est à votre nom.");
    }

    [AnyInput]
    public async Task<IActionResult> OnPostGiveBackAsync(CancellationToken ct)
    {
        await Desk.GiveBackAsync(Case.Task?.Id ?? throw new TaskGone(), ct);
        return ToCase("La tâche est rendue à tous.");
    }
}
