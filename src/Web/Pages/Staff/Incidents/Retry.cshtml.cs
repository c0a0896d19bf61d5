using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Incidents;

public sealed class RetryModel(BackOfficeDb db, WorkflowRuntime workflows) : IncidentPage(db, workflows)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Workflows.Retry(Id, Reason, Me);
        return CommitAsync("L’étape est relancée. Si elle échoue encore, l’incident revient ici.", ct);
    }
}
