using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Incidents;

/// <summary>A page about one incident.</summary>
public abstract class IncidentPage(BackOfficeDb db, WorkflowRuntime workflows) : DeskPage, ILoads, IGoesOn
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Reason { get; set; }

    public WorkflowIncident Incident { get; private set; } = null!;

    public CaseOnDesk? Case { get; private set; }

    public bool IsOpen => Incident.ResolvedAt is null;

    public string? AfterAct => $"/service/incidents/{Id}";

    protected WorkflowRuntime Workflows => workflows;

    protected BackOfficeDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Incident is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Incident = (await db.Set<WorkflowIncident>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, cancellationToken))!;
        if (Incident is null) return;
        var cases = await CaseKinds.PresentAsync(db, [(Incident.Workflow, Incident.InstanceId)], cancellationToken);
        Case = cases.GetValueOrDefault(Incident.InstanceId);
    }

    protected async Task<IActionResult> CommitAsync(string done, CancellationToken ct)
    {
        await workflows.CommitAsync(ct);
        Done = done;
        return Redirect($"/service/incidents/{Id}");
    }
}
