using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public;

[Authorize, BeforeFirstPassword]
public sealed class FirstPasswordModel(OwnPasswords passwords, Navigation navigation) : PageModel, ILoads
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var session = await passwords.ReplaceAsync(User.SessionId(), Input.Current, Input.New, cancellationToken);
        await HttpContext.SignInAsync(session);
        TempData["Done"] = "Votre mot de passe est enregistré. Utilisez-le à votre prochaine connexion.";
        return LocalRedirect(navigation.HomeOf(User.Kind()!.Value));
    }

    public sealed class PasswordInput
    {
        [Required(ErrorMessage = "Saisissez le mot de passe que nous vous avons transmis.")]
        public string Current { get; set; } = "";

        [Required(ErrorMessage = "Choisissez un nouveau mot de passe.")]
        public string New { get; set; } = "";

        [Required(ErrorMessage = "Saisissez le nouveau mot de passe une seconde fois.")]
        [Compare(nameof(New), ErrorMessage = "Les deux saisies du nouveau mot de passe diffèrent. Saisissez-les à nouveau.")]
        public string Again { get; set; } = "";
    }
}
