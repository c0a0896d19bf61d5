using BackOffice.Workflows.Accounts.Links;
using Microsoft.AspNetCore.DataProtection;

namespace BackOffice.Web.Security;

/// <summary>
/// The mailed link this browser has just opened. The address with the token redirects at once and leaves it in a cookie: it stays out of
/// the pages' addresses, the history, the referrer, and the forms.
/// </summary>
public sealed class LinkInHand(IHttpContextAccessor http, IHostEnvironment environment, IDataProtectionProvider protection, MailLinks links, TimeProvider clock)
{
    private const string Cookie = "link";
    private static readonly TimeSpan Held = TimeSpan.FromHours(2);
    private readonly IDataProtector protector = protection.CreateProtector("mail-link");

    private HttpContext Http => http.HttpContext!;

    public void Take(string token)
    {
        var cookie = SignInCookie.CookieOf(Cookie, environment.IsDevelopment());
        Http.Response.Cookies.Append(cookie.Name!, protector.Protect(token), CookieOptions(cookie, Held));
    }

    /// <summary>The link, of one of these purposes and still good; otherwise a <see cref="LinkRefused"/> that says what to do.</summary>
    public async Task<MailLink> RequireAsync(CancellationToken ct, params LinkPurpose[] purposes)
    {
        var purpose = purposes.Length > 1 && await FindAsync(ct) is { } link && purposes.Contains(link.Purpose) ? link.Purpose : purposes[0];
        return await links.RequireAsync(purpose, Token(), clock.GetUtcNow(), ct);
    }

    /// <summary>The link whatever its state and purpose: used, replaced, expired.</summary>
    public Task<MailLink?> FindAsync(CancellationToken ct) => links.FindAsync(Token(), ct);

    public void Drop()
    {
        var cookie = SignInCookie.CookieOf(Cookie, environment.IsDevelopment());
        Http.Response.Cookies.Delete(cookie.Name!, CookieOptions(cookie, null));
    }

    private CookieOptions CookieOptions(CookieBuilder cookie, TimeSpan? life)
    {
        var options = cookie.Build(Http);
        options.MaxAge = life;
        return options;
    }

    private string? Token()
    {
        var kept = Http.Request.Cookies[SignInCookie.CookieOf(Cookie, environment.IsDevelopment()).Name!];
        if (kept is null) return null;
        try
        {
            return protector.Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
