using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.Password;

public sealed class IndexModel(OwnPasswords passwords) : AccountPage, ILoads
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
        TempData["Done"] = "Votre mot de passe est changé. Vos autres appareils sont déconnectés.";
        return LocalRedirect(Home);
    }

    public sealed class PasswordInput
    {
        [Required(ErrorMessage = "Saisissez votre mot de passe actuel.")]
        public string Current { get; set; } = "";

        [Required(ErrorMessage = "Choisissez un nouveau mot de passe.")]
        public string New { get; set; } = "";

        [Required(ErrorMessage = "Saisissez le nouveau mot de passe une seconde fois.")]
        [Compare(nameof(New), ErrorMessage = "Les deux saisies du nouveau mot de passe diffèrent. Saisissez-les à nouveau.")]
        public string Again { get; set; } = "";
    }
}
