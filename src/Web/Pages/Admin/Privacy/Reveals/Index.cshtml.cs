using BackOffice.Workflows.Data;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Privacy.Reveals;

/// <summary>The audit of numbers shown.</summary>
public sealed class IndexModel(BackOfficeDb db, LimitBook limits, TimeProvider clock) : AdminPage
{
    public const int Size = 50;

    [BindProperty(Name = "p", SupportsGet = true)]
    public int? AskedPage { get; set; }

    [BindProperty(Name = "tout", SupportsGet = true)]
    public string? AskedAll { get; set; }

    public bool All => AskedAll == "1";

    public int Number => Math.Clamp(AskedPage ?? 1, 1, 1_000_000);

    public int Total { get; private set; }

    public string Shown { get; private set; } = "";

    public IReadOnlyList<RevealRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var values = await limits.ReadAsync(ct);
        Shown = RetentionPeriods.AuditShown.Shown(values[RetentionPeriods.AuditShown]);
        var since = All ? DateTimeOffset.MinValue : values.Before(RetentionPeriods.AuditShown, clock.GetUtcNow());
        var reveals = db.Set<NirReveal>().AsNoTracking().Where(r => r.At >= since);
        Total = await reveals.CountAsync(ct);
        Rows = await reveals.OrderByDescending(r => r.At).Skip((Number - 1) * Size).Take(Size)
            .Select(r => new RevealRow(
                r.At, r.By, r.Reason, r.MemberId,
                db.Members.Where(m => m.Id == r.MemberId).Select(m => m.CompanyName).FirstOrDefault(),
                db.Employees.Where(e => e.Id == r.SubjectId).Select(e => e.FirstName + " " + e.BirthName).FirstOrDefault()))
            .ToListAsync(ct);
    }
}

public sealed record RevealRow(DateTimeOffset At, string By, string Reason, Guid? MemberId, string? Company, string? Employee);
