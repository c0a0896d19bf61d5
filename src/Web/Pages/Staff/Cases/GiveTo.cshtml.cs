using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Security;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>The open task, in a colleague's name.</summary>
[Allows(Function.HandleCases)]
public sealed class GiveToModel(CaseDesk desk, BackOfficeDb db) : CasePage(desk, db)
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez la personne.")]
    public Guid? Colleague { get; set; }

    public IEnumerable<SelectListItem> Colleagues { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Colleagues = (await Desk.ColleaguesAsync(cancellationToken)).Where(c => c.Id.ToString() != Case?.Task?.AssigneeId)
            .Select(c => new SelectListItem(c.Name, c.Id.ToString()));
    }

    public void OnGet()
    {
        if (Case.Task is null) throw new TaskGone();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var name = await Desk.GiveToAsync(Case, Colleague!.Value, ct);
        return ToCase($"La tâche est au nom de {name}.");
    }
}
