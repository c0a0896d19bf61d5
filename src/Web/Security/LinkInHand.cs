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

    /// <summary>The link, of this purpose and still good; otherwise a <see cref="LinkRefused"/> that says what to do.</summary>
    public Task<MailLink> RequireAsync(LinkPurpose purpose, CancellationToken ct) =>
        links.RequireAsync(purpose, Token(), clock.GetUtcNow(), ct);

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
