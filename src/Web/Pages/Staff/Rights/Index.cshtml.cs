using BackOffice.Engine.Workflows;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Rights;

/// <summary>Every request on personal data, the ones that wait first.</summary>
public sealed class IndexModel(BackOfficeDb db, WorkflowCatalog catalog, TimeProvider clock) : ListPage
{
    public IReadOnlyList<DataRequest> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var requests = db.Set<DataRequest>().AsNoTracking();
        Total = await requests.CountAsync(ct);
        Rows = await PageOf(requests.OrderBy(r => r.AnsweredAt != null).ThenByDescending(r => r.AnsweredAt).ThenBy(r => r.ReceivedOn)).ToListAsync(ct);
    }

    public bool IsLate(DataRequest request) => request.AnsweredAt is null && request.DueOn < clock.Today();

    public string StateOf(DataRequest request) => catalog.Current(DataRequestProcedure.WorkflowKey).State(request.State).StaffLabel;
}
