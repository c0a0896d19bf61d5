using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Links;

/// <summary>
/// Where every mailed link arrives. It uses nothing up: a mail scanner may open it a hundred times. It looks at the token only to know
/// which page to show, and sends the browser there with the token in a cookie.
/// </summary>
[BeforeFirstPassword]
public sealed class OpenModel(MailLinks links, LinkInHand inHand) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        var link = await links.FindAsync(token, cancellationToken);
        if (link is null || !LinkPages.Table.TryGetValue(link.Purpose, out var page))
        {
            inHand.Drop();
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        inHand.Take(token);
        return LocalRedirect(page);
    }
}
