using BackOffice.Engine.Workflows;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Incidents;

/// <summary>Steps that failed for good: open ones first asked for, treated ones on demand.</summary>
public sealed class IndexModel(BackOfficeDb db) : ListPage
{
    public const string Treated = "traites";

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public IReadOnlyList<IncidentRow> Rows { get; private set; } = [];

    public static IEnumerable<SelectListItem> States { get; } = [new("Traités", Treated)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = db.Set<WorkflowIncident>().AsNoTracking();
        var asked = State == Treated ? all.Where(i => i.ResolvedAt != null) : all.Where(i => i.ResolvedAt == null);
        Total = await asked.CountAsync(ct);
        var incidents = await PageOf(asked.OrderByDescending(i => i.OpenedAt)).ToListAsync(ct);
        var cases = await CaseKinds.PresentAsync(db, incidents.Select(i => (i.Workflow, i.InstanceId)), ct);
        Rows = [.. incidents.Select(i => new IncidentRow(i, cases.GetValueOrDefault(i.InstanceId)))];
    }
}

public sealed record IncidentRow(WorkflowIncident Incident, CaseOnDesk? Case);
