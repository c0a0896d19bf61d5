using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Everything typed is deleted: before the sending, or while the address waits to be validated.</summary>
public sealed class AbandonModel(EnrolmentInHand inHand, Enrolments enrolments) : PageModel, ILoads
{
    public EnrolmentFile Draft { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await inHand.FindAsync(HttpContext.RequestAborted) is not { } draft) context.Result = LocalRedirect(EnrolmentRoutes.NothingInHand);
        else if (!draft.MayBeAbandoned) context.Result = LocalRedirect(draft.ToShow.Route);
        else
        {
            Draft = draft;
            await next();
        }
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Draft = await inHand.FindAsync(cancellationToken) ?? Draft;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await enrolments.AbandonAsync(Draft, ct);
        inHand.Drop();
        return LocalRedirect(EnrolmentRoutes.Abandoned);
    }
}
