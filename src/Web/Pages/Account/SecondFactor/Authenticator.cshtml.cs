using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using BackOffice.Engine.Pdf;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Account.SecondFactor;

/// <summary>The square to aim at and the first code. The proposed secret goes along sealed, so that nothing is kept before it works.</summary>
[BeforeSecondFactor, AsksPasswordAgain]
public sealed class AuthenticatorModel(SecondFactors factors, BackOfficeDb db, ServiceSettings service, IDataProtectionProvider protection) : AccountPage, ILoads
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);
    private byte[] secret = [];

    [BindProperty, Required(ErrorMessage = "Saisissez le code affiché par votre application."), StringLength(12)]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Sealed { get; set; } = "";

    public string Drawing { get; private set; } = "";

    /// <summary>"ABCD EFGH …".</summary>
    public string Groups => string.Join(' ', Totp.Text(secret).Chunk(4).Select(four => new string(four)));

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("proposed-authenticator", AccountId.ToString("N")).ToTimeLimitedDataProtector();

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sealed = Protector.Protect(Totp.Text(Totp.NewSecret()), Life);
        return LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var codes = await factors.SetAuthenticatorAsync(AccountId, Opened() ?? throw new ProposalTooOld(), Code, cancellationToken);
        TempData["Done"] = "Votre application est en place. Elle vous sera demandée à chaque connexion.";
        if (codes.Count == 0) return LocalRedirect(IndexModel.Here);
        TempData[CodesModel.Kept] = string.Join(' ', codes);
        return LocalRedirect(CodesModel.Here);
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        // A page left open too long shows a new square rather than one that cannot work.
        if (Opened() is not { } opened)
        {
            Sealed = Protector.Protect(Totp.Text(opened = Totp.NewSecret()), Life);
            ModelState.Remove(nameof(Sealed));
        }

        secret = opened;
        var name = await db.Users.Where(a => a.Id == AccountId).Select(a => a.UserName!).SingleAsync(cancellationToken);
        Drawing = QrSvg.Draw(Totp.Address(secret, service.Name, name[..Math.Min(name.Length, 60)]), "Carré à viser avec votre application d’authentification");
    }

    private byte[]? Opened()
    {
        try
        {
            return Totp.Secret(Protector.Unprotect(Sealed));
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

public sealed class ProposalTooOld() : BackOffice.Engine.Workflows.Refusal("Cette page est restée ouverte trop longtemps. Visez le nouveau carré, puis saisissez le code affiché.");
