using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Privacy;

/// <summary>The register of what is kept, and the latest runs of the purge.</summary>
public sealed class IndexModel(BackOfficeDb db, LimitBook limits) : AdminPage
{
    public IReadOnlyList<RetentionRow> Rows { get; private set; } = [];

    public IReadOnlyList<PurgeRun> Runs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var values = await limits.ReadAsync(ct);
        Rows = [.. RetentionRegister.All.Select(line => new RetentionRow(line, line.Period.Shown(values[line.Period])))];
        Runs = await db.Set<PurgeRun>().AsNoTracking().Include(r => r.Lines).OrderByDescending(r => r.Id).Take(25).ToListAsync(ct);
    }
}

public sealed record RetentionRow(Retention Line, string Period);
