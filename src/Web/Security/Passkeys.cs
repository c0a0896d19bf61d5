using System.Security.Cryptography;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.SecondFactor;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace BackOffice.Web.Security;

/// <summary>
/// Passkeys (WebAuthn): Identity verifies, the browser's challenge waits in a sealed cookie. The authenticator verifies its holder, so that
/// a passkey alone is both factors.
/// </summary>
public sealed class Passkeys(
    IPasskeyHandler<Account> handler, UserManager<Account> users, SecondFactors factors, IHttpContextAccessor accessor, IHostEnvironment environment,
    IDataProtectionProvider protection)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("passkey-challenge").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    private CookieBuilder Cookie => SignInCookie.CookieOf("passkey", environment.IsDevelopment());

    public async Task<string> CreationOptionsAsync(Guid accountId)
    {
        var account = await AccountAsync(accountId);
        var options = await handler.MakeCreationOptionsAsync(
            new() { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.DisplayName }, Http);
        Keep(options.AttestationState);
        return options.CreationOptionsJson;
    }

    /// <summary>Gives the recovery codes when it is the person's first second factor.</summary>
    public async Task<IReadOnlyList<string>> AddAsync(Guid accountId, string answer, string name, CancellationToken ct)
    {
        var made = await handler.PerformAttestationAsync(new() { HttpContext = Http, CredentialJson = answer, AttestationState = Take() });
        if (!made.Succeeded || made.UserEntity.Id != accountId.ToString() || !made.Passkey.IsUserVerified) throw new PasskeyRefused();
        made.Passkey.Name = name;
        if (!(await users.AddOrUpdatePasskeyAsync(await AccountAsync(accountId), made.Passkey)).Succeeded) throw new PasskeyRefused();
        return await factors.PasskeyAddedAsync(accountId, name, ct);
    }

    /// <summary>For nobody in particular: the passkey itself says whose it is.</summary>
    public async Task<string> RequestOptionsAsync()
    {
        var options = await handler.MakeRequestOptionsAsync(null, Http);
        Keep(options.AssertionState);
        return options.RequestOptionsJson;
    }

    /// <summary>Whose passkey answered.</summary>
    public async Task<Account> RequireAsync(string answer)
    {
        var shown = await handler.PerformAssertionAsync(new() { HttpContext = Http, CredentialJson = answer, AssertionState = Take() });
        if (!shown.Succeeded || !shown.Passkey.IsUserVerified || shown.User.DisabledAt is not null) throw new PasskeyRefused();
        // The authenticator's counter: a copy of it that lags behind is refused.
        await users.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        return shown.User;
    }

    public async Task RequireOwnAsync(Guid accountId, string answer, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if ((await RequireAsync(answer)).Id != accountId) throw new PasskeyRefused();
    }

    public async Task<IList<UserPasskeyInfo>> OfAsync(Guid accountId) => await users.GetPasskeysAsync(await AccountAsync(accountId));

    private async Task<Account> AccountAsync(Guid id) => (await users.FindByIdAsync(id.ToString()))!;

    private void Keep(string? state)
    {
        var options = Cookie.Build(Http);
        options.MaxAge = Life;
        Http.Response.Cookies.Append(Cookie.Name!, protector.Protect(state ?? "", Life), options);
    }

    /// <summary>Once: the browser forgets the challenge with the answer to this request.</summary>
    private string? Take()
    {
        var kept = Http.Request.Cookies[Cookie.Name!];
        Http.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(Http));
        try
        {
            return kept is { Length: > 0 } ? protector.Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public sealed class PasskeyRefused() : Refusal("Cette clé d’accès n’a pas été reconnue. Réessayez, ou connectez-vous avec votre mot de passe et un code.");
