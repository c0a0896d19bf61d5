using BackOffice.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.PasswordReset;

/// <summary>It is done; nobody is signed in by it.</summary>
[BeforeFirstPassword]
public sealed class ChangedModel : PageModel
{
    public const string Address = "/mot-de-passe/change";

    public void OnGet()
    {
    }
}
