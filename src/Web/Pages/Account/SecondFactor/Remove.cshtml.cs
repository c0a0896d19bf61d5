using System.Buffers.Text;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.SecondFactor;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.SecondFactor;

/// <summary>One way in less, after saying what is lost.</summary>
[AsksPasswordAgain]
public sealed class RemoveModel(SecondFactors factors, Passkeys passkeys) : AccountPage, ILoads
{
    private const string Application = "application";
    private UserPasskeyInfo? key;

    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "";

    public bool IsLast { get; private set; }

    public string Label => key is null ? "l’application" : $"la clé «\u00A0{key.Name}\u00A0»";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return await ExistsAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var state = await factors.StateAsync(AccountId, cancellationToken);
        key = What == Application ? null : (await passkeys.OfAsync(AccountId)).FirstOrDefault(k => Base64Url.EncodeToString(k.CredentialId) == What);
        IsLast = state.Passkeys + (state.AuthenticatorSetAt is null ? 0 : 1) == 1;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!await ExistsAsync(cancellationToken)) return NotFound();
        if (key is null) await factors.RemoveAuthenticatorAsync(AccountId, cancellationToken);
        else await factors.RemovePasskeyAsync(AccountId, key.CredentialId, cancellationToken);
        TempData["Done"] = "C’est retiré.";
        return LocalRedirect(IndexModel.Here);
    }

    private async Task<bool> ExistsAsync(CancellationToken ct) =>
        key is not null || (What == Application && (await factors.StateAsync(AccountId, ct)).AuthenticatorSetAt is not null);
}
