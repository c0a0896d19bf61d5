namespace BackOffice.Web.Security;

/// <summary>What every answer tells the browser not to do (ASVS 5.0 V3.4).</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>For the HTML of a mail, which carries its styles inline: nothing runs, nothing is fetched, only our pages frame it.</summary>
    private const string LetterPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    /// <summary>Says that the answer is the HTML of a mail, shown apart from our pages.</summary>
    public static void ShowLetter(HttpContext context) => context.Items[LetterPolicy] = true;

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            var letter = context.Items.ContainsKey(LetterPolicy);
            headers.ContentSecurityPolicy = letter ? LetterPolicy : ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = letter ? "SAMEORIGIN" : "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            // Only what says so itself (style sheets, fonts) is kept by a browser: a page never is.
            var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true;
            if (isPage || headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            if (!environment.IsDevelopment()) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
