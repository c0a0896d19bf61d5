using System.Security.Cryptography;
using System.Text.Json;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace BackOffice.Web.Security;

/// <summary>
/// Between the password and the second factor nobody is signed in: what was verified waits ten minutes in a sealed cookie, and opens
/// nothing but the page that asks for the code.
/// </summary>
public sealed class PendingEntry(IHttpContextAccessor accessor, IHostEnvironment environment, IDataProtectionProvider protection)
{
    public const string Page = "/connexion/code";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("pending-entry").ToTimeLimitedDataProtector();

    private HttpContext Http => accessor.HttpContext!;

    private CookieBuilder Cookie => SignInCookie.CookieOf("entry", environment.IsDevelopment());

    public void Keep(EntryPass pass)
    {
        var options = Cookie.Build(Http);
        options.MaxAge = Life;
        Http.Response.Cookies.Append(Cookie.Name!, protector.Protect(JsonSerializer.Serialize(pass), Life), options);
    }

    /// <summary>Null when nobody was verified here, or too long ago.</summary>
    public EntryPass? Read()
    {
        try
        {
            return Http.Request.Cookies[Cookie.Name!] is { Length: > 0 } kept ? JsonSerializer.Deserialize<EntryPass>(protector.Unprotect(kept)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Drop() => Http.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(Http));
}
