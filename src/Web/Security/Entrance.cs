using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackOffice.Web.Security;

/// <summary>What comes after a door: a session of its own for this browser, then the page the person wanted.</summary>
public sealed class Entrance(SignIns signIns, Sessions sessions, Navigation navigation, IHttpContextAccessor accessor)
{
    public const string ActForPage = "/connexion/pour-qui";

    private HttpContext Http => accessor.HttpContext!;

    /// <summary>Gives the address to go to; <paramref name="returnTo"/> counts only where it is one of this site.</summary>
    public async Task<string> EnterAsync(EntryPass pass, string? returnTo, CancellationToken ct)
    {
        var session = await signIns.EnterAsync(pass, DeviceName.Of(Http.Request.Headers.UserAgent), ct) ?? throw new EntryClosed();
        // Whatever session this browser had is over: a new one never continues an old one.
        if (Http.User.Kind() is not null) await sessions.EndAsync(Http.User.SessionId(), ct);
        await Http.SignInAsync(session);
        if (pass.MustChangePassword) return FirstPasswordGate.Page;
        return pass.HasChoice ? With(ActForPage, returnTo) : Home(pass.Kind, returnTo);
    }

    public string Home(AccountKind kind, string? returnTo) => IsOurs(returnTo) ? returnTo! : navigation.HomeOf(kind);

    private static string With(string page, string? returnTo) => IsOurs(returnTo) ? $"{page}?retour={Uri.EscapeDataString(returnTo!)}" : page;

    private static bool IsOurs(string? address) => RedirectHttpResult.IsLocalUrl(address);
}

public sealed class EntryClosed() : Refusal("Votre compte a changé entre-temps. Recommencez votre connexion.");
