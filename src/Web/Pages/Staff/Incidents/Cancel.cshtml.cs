using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Incidents;

public sealed class CancelModel(BackOfficeDb db, WorkflowRuntime workflows) : IncidentPage(db, workflows)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Workflows.Cancel(Id, Reason ?? "", Me);
        return CommitAsync("La procédure est abandonnée.", ct);
    }
}
