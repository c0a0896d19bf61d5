using BackOffice.Web.Pages.Staff.Cases;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Revenue;

/// <summary>A page about one re-evaluation; a case of another kind has no such page.</summary>
public abstract class RevenueCasePage(CaseDesk desk, BackOfficeDb db, StaffReevaluations reevaluations) : CasePage(desk, db)
{
    public Reevaluation Reevaluation { get; private set; } = null!;

    protected StaffReevaluations Reevaluations => reevaluations;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await reevaluations.FindAsync(Id, context.HttpContext.RequestAborted) is null) context.Result = NotFound();
        else await base.OnPageHandlerExecutionAsync(context, next);
    }

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        Reevaluation = (await reevaluations.FindAsync(Id, cancellationToken))!;
    }
}
