using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Links;

/// <summary>
/// A page that a mailed link opens. <see cref="Link"/> is good when a handler runs; when it is not, no handler runs and the page says so:
/// its view begins with <c>if (Model.Refused is { } why) { partial _Refused }</c>.
/// </summary>
public abstract class LinkPage(LinkInHand inHand, LinkPurpose purpose) : PageModel
{
    public MailLink Link { get; private set; } = null!;

    public string? Refused { get; private set; }

    protected LinkInHand InHand => inHand;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        try
        {
            Link = await inHand.RequireAsync(purpose, HttpContext.RequestAborted);
        }
        catch (LinkRefused refusal)
        {
            Refused = refusal.Message;
            var page = Page();
            page.StatusCode = StatusCodes.Status410Gone;
            context.Result = page;
            return;
        }

        await next();
    }
}
