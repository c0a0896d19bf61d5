using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public;

/// <summary>What the two doors have in common: a name, a password, one answer for every refusal.</summary>
public abstract class SignInPage(SignIns signIns, Sessions sessions, Navigation navigation, SignInDoor door) : PageModel, ILoads
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public void OnGet()
    {
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (account, session) = await signIns.SignInAsync(door, Input.Name, Input.Password, cancellationToken);
        // Whatever session this browser had is over: a new one never continues an old one.
        if (User.Kind() is not null) await sessions.EndAsync(User.SessionId(), cancellationToken);
        await HttpContext.SignInAsync(session);
        if (account.MustChangePassword) return LocalRedirect(FirstPasswordGate.Page);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : navigation.HomeOf(account.Kind));
    }
}

public sealed class SignInInput
{
    [Required(ErrorMessage = "Saisissez votre identifiant."), StringLength(SignInName.Longest)]
    public string Name { get; set; } = "";

    [Required(ErrorMessage = "Saisissez votre mot de passe.")]
    public string Password { get; set; } = "";
}

[BeforeFirstPassword]
public sealed class SignInModel(SignIns signIns, Sessions sessions, Navigation navigation) : SignInPage(signIns, sessions, navigation, SignInDoor.Member);

[BeforeFirstPassword]
public sealed class SignInServiceModel(SignIns signIns, Sessions sessions, Navigation navigation) : SignInPage(signIns, sessions, navigation, SignInDoor.Service);
