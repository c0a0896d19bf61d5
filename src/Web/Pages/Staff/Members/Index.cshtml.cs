using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Members;

/// <summary>Every member, found by number, name, SIREN or SIRET.</summary>
public sealed class IndexModel(BackOfficeDb db) : ListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public MemberStatus? Status { get; set; }

    public IReadOnlyList<MemberRow> Rows { get; private set; } = [];

    public static IEnumerable<SelectListItem> Statuses { get; } = [.. Enum.GetValues<MemberStatus>().Select(s => new SelectListItem(s.Label(), s.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = db.Members.AsNoTracking();
        if (MemberSearch.Of(db, Search) is { } ids) found = found.Where(m => ids.Contains(m.Id));
        if (Status is { } status) found = found.Where(m => m.Status == status);
        Total = await found.CountAsync(ct);
        found = Sort switch
        {
            "numero" => found.OrderBy(m => m.Number.Length).ThenBy(m => m.Number),
            "-numero" => found.OrderByDescending(m => m.Number.Length).ThenByDescending(m => m.Number),
            "-societe" => found.OrderByDescending(m => m.CompanyName),
            _ => found.OrderBy(m => m.CompanyName).ThenBy(m => m.Number),
        };
        Rows = await PageOf(found).Select(m => new MemberRow(
            m.Id, m.Number, m.CompanyName, m.Siren, m.Status,
            m.Establishments.Where(e => e.IsHeadOffice).Select(e => e.City).FirstOrDefault(),
            db.Employees.Count(e => e.MemberId == m.Id && e.ExitDate == null),
            m.Contacts.Count)).ToListAsync(ct);
    }
}

public sealed record MemberRow(Guid Id, string Number, string Company, Siren Siren, MemberStatus Status, string? City, int Employees, int Contacts);
