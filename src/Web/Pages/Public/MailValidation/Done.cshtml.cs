using BackOffice.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.MailValidation;

[BeforeFirstPassword]
public sealed class DoneModel : PageModel
{
    public void OnGet()
    {
    }
}
