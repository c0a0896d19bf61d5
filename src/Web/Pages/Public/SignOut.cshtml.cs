using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public;

[BeforeFirstPassword]
public sealed class SignOutModel(Sessions sessions) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.Kind() is not null) await sessions.EndAsync(User.SessionId(), cancellationToken);
        await HttpContext.SignOutAsync();
        return RedirectToPage();
    }
}
