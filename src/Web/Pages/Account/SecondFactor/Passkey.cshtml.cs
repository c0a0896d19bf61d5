using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.SecondFactor;

/// <summary>This device, or a security key, becomes a way in.</summary>
[BeforeSecondFactor, AsksPasswordAgain]
public sealed class PasskeyModel(Passkeys passkeys, Entrance entrance) : AccountPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Donnez un nom à cette clé."), StringLength(60)]
    public string Name { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Votre appareil n’a pas répondu. Réessayez.")]
    public string Answer { get; set; } = "";

    public void OnGet() => Name = entrance.Device;

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [AnyInput]
    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.CreationOptionsAsync(AccountId), "application/json");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var codes = await passkeys.AddAsync(AccountId, Answer, Name.Trim(), cancellationToken);
        TempData["Done"] = "Votre clé d’accès est ajoutée. Vous pouvez vous connecter avec elle seule.";
        if (codes.Count == 0) return LocalRedirect(IndexModel.Here);
        TempData[CodesModel.Kept] = string.Join(' ', codes);
        return LocalRedirect(CodesModel.Here);
    }
}
