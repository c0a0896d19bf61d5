using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Members;

/// <summary>Shows a sealed number once, in the answer to the form and nowhere else: not in an address, a redirect or a kept page.</summary>
[Allows(Function.RevealNir)]
public sealed class NirModel(MemberDesk desk, BackOfficeDb db, NirReveals reveals) : MemberFilePage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid EmployeeId { get; set; }

    [BindProperty]
    [StringLength(500)]
    public string? Reason { get; set; }

    public string EmployeeName { get; private set; } = "";

    public string? Shown { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var name = await db.Employees.AsNoTracking().Where(e => e.Id == EmployeeId && e.MemberId == Id).Select(e => e.FirstName + " " + e.BirthName)
            .SingleOrDefaultAsync(context.HttpContext.RequestAborted);
        EmployeeName = name ?? "";
        if (name is null) context.Result = NotFound();
        else await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var value = (await reveals.OfEmployeeAsync(Id, EmployeeId, Reason, Me, ct)).Value;
        Shown = $"{value[0]} {value[1..3]} {value[3..5]} {value[5..7]} {value[7..10]} {value[10..13]} {value[13..]}";
        return Page();
    }
}
