using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>Every declaration, by year and state, found by number, name, SIREN or SIRET.</summary>
public sealed class IndexModel(BackOfficeDb db) : ListPage
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<DeclarationLine> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public static IEnumerable<SelectListItem> States { get; } =
        [.. DeclarationStates.All.Select(s => new SelectListItem(DeclarationStates.StaffLabel(s), s))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var years = await db.Campaigns.OrderByDescending(c => c.Year).Select(c => c.Year).ToListAsync(ct);
        Years = years.ConvertAll(y => new SelectListItem($"{y}", $"{y}"));
        var found = db.Declarations.AsNoTracking();
        if (Year is { } year) found = found.Where(d => d.Year == year);
        if (!string.IsNullOrEmpty(State)) found = found.Where(d => d.State == State);
        if (MemberSearch.Of(db, Search) is { } members)
        {
            var words = Search!.Trim();
            found = found.Where(d => d.Number == words || members.Contains(d.MemberId));
        }

        Total = await found.CountAsync(ct);
        Rows = await PageOf(Sorted(found)).Select(d => new DeclarationLine(
            d.Id, d.Number, d.Member.Number, d.Member.CompanyName, d.Year, d.State, d.Headcount, d.ConfirmedAt, d.Quote)).ToListAsync(ct);
    }

    private IQueryable<Declaration> Sorted(IQueryable<Declaration> found) => Sort switch
    {
        "societe" => found.OrderBy(d => d.Member.CompanyName).ThenByDescending(d => d.Year),
        "-societe" => found.OrderByDescending(d => d.Member.CompanyName).ThenByDescending(d => d.Year),
        "numero" => found.OrderBy(d => d.Number),
        "-numero" => found.OrderByDescending(d => d.Number),
        "salaries" => found.OrderBy(d => d.Headcount).ThenBy(d => d.Number),
        "-salaries" => found.OrderByDescending(d => d.Headcount ?? -1).ThenBy(d => d.Number),
        "confirmee" => found.OrderBy(d => d.ConfirmedAt).ThenBy(d => d.Number),
        "-confirmee" => found.OrderByDescending(d => d.ConfirmedAt ?? DateTimeOffset.MinValue).ThenBy(d => d.Number),
        _ => found.OrderByDescending(d => d.Year).ThenBy(d => d.Member.Number),
    };
}

public sealed record DeclarationLine(
    Guid Id, string Number, string MemberNumber, string Company, int Year, string State, int? Headcount, DateTimeOffset? ConfirmedAt, Quote? Quote);
