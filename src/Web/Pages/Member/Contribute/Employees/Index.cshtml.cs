using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>Step 2: who was employed on the base date, with their follow-up category.</summary>
public sealed class IndexModel(MemberDeclarations declarations, EmployeeLists lists) : ContributePage(declarations)
{
    [BindProperty(SupportsGet = true)]
    public ListQuery Query { get; set; } = new();

    public EmployeePage List { get; private set; } = EmployeePage.Empty;

    public int Headcount { get; private set; }

    /// <summary>Hired after the base date: on file, not counted this year.</summary>
    public int HiredSince { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ContributeStep.Employees, ct);

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (!await Declarations.WasDoneAsync(FormId, ct)) await Declarations.CheckEmployeesAsync(Declaration, Me, ct);
        return RedirectToPage("/Member/Contribute/Amount", new { Year });
    }

    protected override async Task ReadAsync(CancellationToken ct)
    {
        var date = Declaration.BaseDate;
        List = await lists.PageAsync(lists.Present(MemberId, date), Query, date, ct);
        Headcount = await lists.Present(MemberId, date).CountAsync(ct);
        HiredSince = await lists.HiredAfter(MemberId, date).CountAsync(ct);
    }
}
