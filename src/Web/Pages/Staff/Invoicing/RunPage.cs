using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Invoicing;

/// <summary>A page about one invoicing run.</summary>
public abstract class RunPage(BackOfficeDb db) : ListPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public InvoicingRun Run { get; private set; } = null!;

    protected BackOfficeDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Run is null) context.Result = NotFound();
        else await next();
    }

    public virtual async Task LoadAsync(CancellationToken cancellationToken) =>
        Run = (await db.InvoicingRuns.SingleOrDefaultAsync(r => r.Id == Id, cancellationToken))!;
}
