using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.SecondFactor;

/// <summary>A passkey says who it is and proves it: the door of members and of the service alike. Needs a script, as WebAuthn does.</summary>
[BeforeFirstPassword]
public sealed class PasskeyModel(Passkeys passkeys, SignIns signIns, Entrance entrance) : PageModel, ILoads
{
    [BindProperty, Required(ErrorMessage = "Touchez votre clé d’accès, ou connectez-vous par mot de passe.")]
    public string Answer { get; set; } = "";

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public void OnGet()
    {
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What the browser needs to ask; asked by any form that takes a passkey.</summary>
    [AnyInput]
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.RequestOptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = await passkeys.RequireAsync(Answer);
        var pass = await signIns.PassByPasskeyAsync(account, cancellationToken) ?? throw new PasskeyRefused();
        return LocalRedirect(await entrance.OpenAsync(pass, ReturnTo, cancellationToken));
    }
}
