using BackOffice.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.NotUs;

/// <summary>It is blocked: what happens next, and whom to call. Knows nobody, so that it can be opened again.</summary>
[BeforeFirstPassword]
public sealed class DoneModel : PageModel
{
    public const string Address = "/ce-n-est-pas-nous/recu";

    public void OnGet()
    {
    }
}
