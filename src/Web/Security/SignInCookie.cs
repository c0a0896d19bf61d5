using System.Globalization;
using System.Security.Claims;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace BackOffice.Web.Security;

/// <summary>The cookie carries a session's id; who that is, is read afresh from the database at every request.</summary>
internal static class SignInCookie
{
    public const string MustChangeClaim = "must-change-password";
    public const string LacksFactorClaim = "lacks-second-factor";
    public const string ProvenClaim = "proven-at";

    public static void Configure(CookieAuthenticationOptions options, bool development)
    {
        options.Cookie = CookieOf("session", development);
        options.ExpireTimeSpan = Sessions.Longest;
        options.SlidingExpiration = false;
        options.ReturnUrlParameter = "retour";
        options.LoginPath = "/connexion";
        options.Events.OnValidatePrincipal = RenewAsync;
        options.Events.OnRedirectToLogin = AskToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>__Host- outside Development: no other host can set it, never without TLS.</summary>
    public static CookieBuilder CookieOf(string name, bool development) => new()
    {
        Name = development ? $"backoffice-{name}" : $"__Host-backoffice-{name}",
        HttpOnly = true,
        IsEssential = true,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        SecurePolicy = development ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always,
    };

    public static async Task SignInAsync(this HttpContext http, Session session)
    {
        var identity = new ClaimsIdentity([new(Person.SessionClaim, session.Id.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
    }

    private static async Task RenewAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var live = Guid.TryParse(context.Principal?.FindFirstValue(Person.SessionClaim), out var id)
            ? await sessions.FindAsync(id, context.HttpContext.RequestAborted)
            : null;
        if (live is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        context.ReplacePrincipal(PrincipalOf(live));
    }

    private static ClaimsPrincipal PrincipalOf(LiveSession live)
    {
        var identity = new ClaimsIdentity(
        [
            new(Person.SessionClaim, live.Id.ToString()),
            new(ClaimTypes.NameIdentifier, live.AccountId.ToString()),
            new(ClaimTypes.Name, live.DisplayName),
            new(Person.KindClaim, live.Kind.ToString()),
            new(ProvenClaim, live.ProvenAt.ToString("O", CultureInfo.InvariantCulture)),
        ], CookieAuthenticationDefaults.AuthenticationScheme);
        foreach (var right in live.Rights) identity.AddClaim(new(Person.RightClaim, right.ToString()));
        if (live.MemberId is { } member) identity.AddClaim(new(Person.MemberClaim, member.ToString()));
        if (live.Capacity is { } capacity) identity.AddClaim(new(Person.CapacityClaim, capacity.ToString()));
        if (live.HasChoice) identity.AddClaim(new(Person.ChoiceClaim, "true"));
        if (live.LacksSecondFactor) identity.AddClaim(new(LacksFactorClaim, "true"));
        if (live.MustChangePassword) identity.AddClaim(new(MustChangeClaim, "true"));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>Each public by its own door; a fragment asked by htmx reloads the whole page there.</summary>
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var desk = context.Request.Path.StartsWithSegments("/service", StringComparison.Ordinal)
            || context.Request.Path.StartsWithSegments("/administration", StringComparison.Ordinal);
        var query = new Uri(context.RedirectUri).Query;
        var door = context.Request.PathBase + (desk ? "/connexion/service" : "/connexion") + (HttpMethods.IsGet(context.Request.Method) ? query : "");
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = context.Request.PathBase + (desk ? "/connexion/service" : "/connexion");
        }
        else context.Response.Redirect(door);
        return Task.CompletedTask;
    }
}
