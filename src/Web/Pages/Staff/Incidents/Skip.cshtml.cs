using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Incidents;

public sealed class SkipModel(BackOfficeDb db, WorkflowRuntime workflows) : IncidentPage(db, workflows)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Workflows.Skip(Id, Reason ?? "", Me);
        return CommitAsync("L’étape est passée. Le dossier continue.", ct);
    }
}
