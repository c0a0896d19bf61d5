using System.Security.Cryptography;
using BackOffice.Web.Security;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.DataProtection;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>
/// The enrolment this browser is in the middle of: its id in a protected cookie that ends with the browser, or two hours after the last
/// step. Later, or elsewhere, the mailed link brings it back.
/// </summary>
public sealed class EnrolmentInHand(IHttpContextAccessor http, IHostEnvironment environment, IDataProtectionProvider protection, Enrolments enrolments)
{
    private static readonly TimeSpan Held = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("enrolment").ToTimeLimitedDataProtector();

    private HttpContext Http => http.HttpContext!;

    private CookieBuilder Cookie => SignInCookie.CookieOf("enrolment", environment.IsDevelopment());

    public void Take(Guid id) => Http.Response.Cookies.Append(Cookie.Name!, protector.Protect(id.ToString("N"), Held), Cookie.Build(Http));

    public void Drop() => Http.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(Http));

    /// <summary>The file, or null when there is none (any more).</summary>
    public async Task<EnrolmentFile?> FindAsync(CancellationToken ct) => Id() is { } id ? await enrolments.FindAsync(id, ct) : null;

    private Guid? Id()
    {
        try
        {
            return Http.Request.Cookies[Cookie.Name!] is { } kept ? Guid.Parse(protector.Unprotect(kept)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
