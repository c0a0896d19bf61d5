using BackOffice.Web.Security;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.PasswordReset;

/// <summary>Step 3: the same words for everybody. It knows nothing of who asked.</summary>
[BeforeFirstPassword]
public sealed class SentModel(LimitBook limits) : PageModel
{
    public const string Address = "/mot-de-passe/oublie/envoye";

    public int Minutes { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Minutes = (await limits.ReadAsync(ct))[Limits.ResetLinkLife];
}
