using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Incidents;

public sealed class DetailsModel(BackOfficeDb db, WorkflowRuntime workflows) : IncidentPage(db, workflows)
{
    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Journal = await Db.Set<JournalEntry>().AsNoTracking().Where(j => j.InstanceId == Incident.InstanceId)
            .OrderByDescending(j => j.Sequence).Take(12).ToListAsync(ct);
}
