using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account;

/// <summary>The password again, then back to the page that asked for it (see <see cref="AsksPasswordAgainAttribute"/>).</summary>
[BeforeSecondFactor]
public sealed class ConfirmModel(Reauthentication again) : AccountPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Saisissez votre mot de passe.")]
    public string Password { get; set; } = "";

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public void OnGet()
    {
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await again.ConfirmAsync(User.SessionId(), Password, cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : Home);
    }
}
