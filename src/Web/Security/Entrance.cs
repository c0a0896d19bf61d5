using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackOffice.Web.Security;

/// <summary>What comes after a door: the second factor, a session of its own for this browser, then the page the person wanted.</summary>
public sealed class Entrance(SignIns signIns, Sessions sessions, PendingEntry pending, Navigation navigation, IHttpContextAccessor accessor)
{
    public const string ActForPage = "/connexion/pour-qui";

    private HttpContext Http => accessor.HttpContext!;

    public string Device => DeviceName.Of(Http.Request.Headers.UserAgent);

    /// <summary>After the password. Gives the address to go to; <paramref name="returnTo"/> counts only where it is one of this site.</summary>
    public async Task<string> EnterAsync(EntryPass pass, string? returnTo, CancellationToken ct)
    {
        if (!pass.AsksSecondFactor) return await OpenAsync(pass, returnTo, ct);
        pending.Keep(pass);
        return With(PendingEntry.Page, returnTo);
    }

    /// <summary>After everything that was asked.</summary>
    public async Task<string> OpenAsync(EntryPass pass, string? returnTo, CancellationToken ct)
    {
        var session = await signIns.EnterAsync(pass, Device, ct) ?? throw new EntryClosed();
        // Whatever session this browser had is over: a new one never continues an old one.
        if (Http.User.Kind() is not null) await sessions.EndAsync(Http.User.SessionId(), ct);
        pending.Drop();
        await Http.SignInAsync(session);
        if (pass.MustChangePassword) return SignInGate.FirstPasswordPage;
        return pass.HasChoice ? With(ActForPage, returnTo) : Home(pass.Kind, returnTo);
    }

    public string Home(AccountKind kind, string? returnTo) => IsOurs(returnTo) ? returnTo! : navigation.HomeOf(kind);

    private static string With(string page, string? returnTo) => IsOurs(returnTo) ? $"{page}?retour={Uri.EscapeDataString(returnTo!)}" : page;

    private static bool IsOurs(string? address) => RedirectHttpResult.IsLocalUrl(address);
}

public sealed class EntryClosed() : Refusal("Votre compte a changé entre-temps. Recommencez votre connexion.");
