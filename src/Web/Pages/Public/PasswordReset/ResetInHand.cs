using System.Globalization;
using System.Security.Cryptography;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.PasswordReset;
using Microsoft.AspNetCore.DataProtection;

namespace BackOffice.Web.Pages.Public.PasswordReset;

/// <summary>
/// What the first step asked, kept for the second in a sealed cookie: out of addresses, forms and logs, and nothing is written before the
/// request is whole.
/// </summary>
public sealed class ResetInHand(IHttpContextAccessor http, IHostEnvironment environment, IDataProtectionProvider protection, TimeProvider clock)
{
    private static readonly TimeSpan Held = TimeSpan.FromMinutes(30);
    private readonly IDataProtector protector = protection.CreateProtector("password-reset");

    private HttpContext Http => http.HttpContext!;

    private CookieBuilder Cookie => SignInCookie.CookieOf("reset", environment.IsDevelopment());

    public void Take(string number, bool asAgent)
    {
        // Padded, so that the cookie's length says nothing.
        var text = string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N}|{clock.GetUtcNow().UtcTicks:D20}|{(asAgent ? 1 : 0)}|{number.PadRight(NumberSeal.Longest)}");
        var options = Cookie.Build(Http);
        options.MaxAge = Held;
        Http.Response.Cookies.Append(Cookie.Name!, protector.Protect(text), options);
    }

    /// <summary>Null when the first step was not taken, or too long ago.</summary>
    public ResetInput? Find()
    {
        if (Http.Request.Cookies[Cookie.Name!] is not { } kept) return null;
        try
        {
            var parts = protector.Unprotect(kept).Split('|', 4);
            var at = new DateTimeOffset(long.Parse(parts[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
            return clock.GetUtcNow() - at > Held ? null : new(Guid.Parse(parts[0]), parts[3].TrimEnd(), parts[2] == "1");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <param name="Form">One passage through the two steps.</param>
public sealed record ResetInput(Guid Form, string Number, bool AsAgent);
