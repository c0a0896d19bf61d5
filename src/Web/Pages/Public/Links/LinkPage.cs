using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Links;

/// <summary>
/// A page that a mailed link opens. <see cref="Link"/> is good when a handler runs; when it is not, no handler runs and the page says so:
/// its view begins with <c>if (Model.Refused is { } why) { partial _Refused }</c>. A page may open for several purposes.
/// </summary>
public abstract class LinkPage(LinkInHand inHand, params LinkPurpose[] purposes) : PageModel
{
    public MailLink Link { get; private set; } = null!;

    public string? Refused { get; private set; }

    protected LinkInHand InHand => inHand;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            Link = await inHand.RequireAsync(HttpContext.RequestAborted, purposes);
        }
        catch (LinkRefused refusal)
        {
            context.Result = await InsteadAsync(HttpContext.RequestAborted) ?? RefusedFor(refusal);
            return;
        }

        await next();
    }

    /// <summary>Where a link that opens nothing any more leads all the same: to what it has done, say. Null: nowhere.</summary>
    protected virtual Task<IActionResult?> InsteadAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(null);

    private PageResult RefusedFor(LinkRefused refusal)
    {
        Refused = refusal.Message;
        var page = Page();
        page.StatusCode = StatusCodes.Status410Gone;
        return page;
    }
}
