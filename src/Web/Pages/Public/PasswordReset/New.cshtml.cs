using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Public.Links;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.PasswordReset;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.PasswordReset;

/// <summary>Step 4, from the mail: the new password, twice. Only the button uses the link.</summary>
[BeforeFirstPassword]
public sealed class NewModel(LinkInHand inHand, PasswordResets resets) : LinkPage(inHand, LinkPurpose.PasswordReset), ILoads
{
    public const string Address = "/mot-de-passe/nouveau";

    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>Null: the access was closed since the mail left.</summary>
    public BackOffice.Workflows.Accounts.Account? Whose { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await resets.ChooseAsync(Link, Input.SecretAnswer, Input.New, ct);
        InHand.Drop();
        return Redirect(ChangedModel.Address);
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Whose = await resets.FindAsync(Link, cancellationToken);

    public sealed class PasswordInput
    {
        public string? SecretAnswer { get; set; }

        [Required(ErrorMessage = "Choisissez un nouveau mot de passe.")]
        public string New { get; set; } = "";

        [Required(ErrorMessage = "Saisissez le nouveau mot de passe une seconde fois.")]
        [Compare(nameof(New), ErrorMessage = "Les deux saisies du nouveau mot de passe diffèrent. Saisissez-les à nouveau.")]
        public string Again { get; set; } = "";
    }
}
