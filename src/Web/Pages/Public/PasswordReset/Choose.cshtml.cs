using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts.PasswordReset;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.PasswordReset;

/// <summary>Step 2: to whom, by role. Always the same three, never an address, whatever the number.</summary>
[BeforeFirstPassword]
public sealed class ChooseModel(ResetRequests requests, ResetInHand inHand) : PageModel
{
    public const string Address = "/mot-de-passe/oublie/adresses";

    [BindProperty]
    public RolesInput Input { get; set; } = new();

    public IActionResult OnGet() => inHand.Find() is null ? Redirect(IndexModel.Address) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (inHand.Find() is not { } asked) return Redirect(IndexModel.Address);
        var roles = Input.Chosen;
        try
        {
            // Another choice after "back" is another request; the same one twice is not.
            var form = StableId.Of("password-reset", asked.Form, roles.ToString());
            await requests.RequestAsync(form, asked.Number, asked.AsAgent, roles, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", ct);
        }
        catch (TooManyRequestsFromHere refusal)
        {
            ModelState.AddModelError("", refusal.Message);
            return new PageResult { StatusCode = StatusCodes.Status429TooManyRequests };
        }

        return Redirect(SentModel.Address);
    }

    public sealed class RolesInput
    {
        public bool Account { get; set; }

        public bool Manager { get; set; }

        public bool HumanResources { get; set; }

        internal ResetRoles Chosen => (Account ? ResetRoles.Account : 0) | (Manager ? ResetRoles.Manager : 0) | (HumanResources ? ResetRoles.HumanResources : 0);
    }
}
