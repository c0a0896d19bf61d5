using System.Text;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.SecondFactor;

/// <summary>Sets up, checks and takes away what proves a person besides the password: an application, passkeys, recovery codes.</summary>
public sealed class SecondFactors(
    BackOfficeDb db, IDataProtectionProvider protection, SlowDown slowDown, RecoveryCodes recovery, AccountEvents events, MailComposer mails, TimeProvider clock)
{
    public async Task<SecondFactorState> StateAsync(Guid accountId, CancellationToken ct) => new(
        await db.Set<Authenticator>().Where(a => a.AccountId == accountId).Select(a => (DateTimeOffset?)a.SetAt).SingleOrDefaultAsync(ct),
        await db.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == accountId, ct),
        await recovery.LeftAsync(accountId, ct));

    /// <summary>
    /// The application shows a good code of this secret: from now on it is the person's. Gives ten recovery codes with the first second
    /// factor, none with a later one.
    /// </summary>
    public async Task<IReadOnlyList<string>> SetAuthenticatorAsync(Guid accountId, byte[] secret, string code, CancellationToken ct)
    {
        if (Totp.Matching(secret, Figures(code), clock.GetUtcNow()) is not { } step) throw new AuthenticatorNotInStep();
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var kept = await db.Set<Authenticator>().SingleOrDefaultAsync(a => a.AccountId == accountId, ct) ?? Prepare(account, secret);
        (kept.SealedSecret, kept.SetAt, kept.LastStep) = (Seal(accountId, secret), clock.GetUtcNow(), step);
        Tell(account, AccountEventKind.SecondFactorSet);
        var codes = await FirstCodesAsync(account, ct);
        await db.SaveChangesAsync(ct);
        return codes;
    }

    /// <summary>An authenticator made ready by the service (the demo, a test): whoever knows the secret has it. The caller saves.</summary>
    public Authenticator Prepare(Account account, byte[] secret)
    {
        var authenticator = new Authenticator { AccountId = account.Id, SealedSecret = Seal(account.Id, secret), SetAt = clock.GetUtcNow() };
        db.Add(authenticator);
        account.TwoFactorEnabled = true;
        return authenticator;
    }

    /// <summary>A passkey was just added by the page. Gives the recovery codes when it is the first second factor.</summary>
    public async Task<IReadOnlyList<string>> PasskeyAddedAsync(Guid accountId, string device, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        Tell(account, AccountEventKind.PasskeyAdded, device);
        var codes = await FirstCodesAsync(account, ct);
        await db.SaveChangesAsync(ct);
        return codes;
    }

    public async Task<IReadOnlyList<string>> RenewCodesAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        if (!account.TwoFactorEnabled) throw new NoSecondFactor();
        var codes = await recovery.DrawAsync(accountId, ct);
        Tell(account, AccountEventKind.RecoveryCodesRenewed);
        await db.SaveChangesAsync(ct);
        return codes;
    }

    public async Task RemoveAuthenticatorAsync(Guid accountId, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var state = await StateAsync(accountId, ct);
        await LeaveAsync(account, othersLeft: state.Passkeys > 0, ct);
        await db.Set<Authenticator>().Where(a => a.AccountId == accountId).ExecuteDeleteAsync(ct);
        Tell(account, AccountEventKind.SecondFactorRemoved);
        await db.SaveChangesAsync(ct);
    }

    public async Task RemovePasskeyAsync(Guid accountId, byte[] credentialId, CancellationToken ct)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        var state = await StateAsync(accountId, ct);
        await LeaveAsync(account, othersLeft: state.Passkeys > 1 || state.AuthenticatorSetAt is not null, ct);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == accountId && p.CredentialId == credentialId).ExecuteDeleteAsync(ct);
        Tell(account, AccountEventKind.PasskeyRemoved);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Telephone and recovery codes are lost: an admin, who knows the person, takes everything away. Their sessions end; one of the service's
    /// people sets up a new second factor at the next sign-in.
    /// </summary>
    public async Task ForgetAsync(Guid accountId, Actor by, CancellationToken ct)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == accountId, ct) ?? throw new AccountGone();
        if (account.Id.ToString() == by.Id) throw new OwnSecondFactor();
        await db.Set<Authenticator>().Where(a => a.AccountId == accountId).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == accountId).ExecuteDeleteAsync(ct);
        await recovery.ForgetAsync(accountId, ct);
        account.TwoFactorEnabled = false;
        account.EndSessions();
        events.Note(accountId, AccountEventKind.SecondFactorRemoved, by);
        Write(account, AccountEventKind.SecondFactorRemoved, byService: true);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A code of the application or a recovery code. Throws <see cref="SecondFactorWrong"/> or <see cref="SignInTooSoon"/>.</summary>
    public async Task CheckAsync(Guid accountId, string typed, CancellationToken ct)
    {
        var key = $"second-factor:{accountId:N}";
        await slowDown.CountAsync(key, ct);
        var figures = Figures(typed);
        if (figures.Length == 6 && !typed.Any(char.IsAsciiLetter)) await CheckTotpAsync(accountId, figures, ct);
        else await CheckRecoveryAsync(accountId, typed, ct);
        await slowDown.ForgiveAsync(key, ct);
    }

    /// <summary>The code of now, for the demo's people who hold no telephone; the step after when the code of now has served.</summary>
    public async Task<(string Code, DateTimeOffset Until)?> CodeOfAsync(Guid accountId, CancellationToken ct)
    {
        if (await db.Set<Authenticator>().AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == accountId, ct) is not { } kept) return null;
        var step = Math.Max(Totp.StepAt(clock.GetUtcNow()), kept.LastStep + 1);
        return (Totp.CodeAt(Open(kept), step), DateTimeOffset.FromUnixTimeSeconds((step + 1) * Totp.Seconds));
    }

    private async Task CheckTotpAsync(Guid accountId, string figures, CancellationToken ct)
    {
        var kept = await db.Set<Authenticator>().AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == accountId, ct);
        if (kept is null || Totp.Matching(Open(kept), figures, clock.GetUtcNow()) is not { } step) throw new SecondFactorWrong();
        // Taken and remembered in one statement: the same code twice at once is taken once.
        var taken = await db.Set<Authenticator>().Where(a => a.AccountId == accountId && a.LastStep < step)
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.LastStep, step), ct);
        if (taken == 0) throw new SecondFactorWrong();
    }

    private async Task CheckRecoveryAsync(Guid accountId, string typed, CancellationToken ct)
    {
        if (!await recovery.UseAsync(accountId, typed, ct)) throw new SecondFactorWrong();
        Tell(await db.Users.SingleAsync(a => a.Id == accountId, ct), AccountEventKind.RecoveryCodeUsed);
        await db.SaveChangesAsync(ct);
    }

    private async Task<IReadOnlyList<string>> FirstCodesAsync(Account account, CancellationToken ct)
    {
        account.TwoFactorEnabled = true;
        return await recovery.LeftAsync(account.Id, ct) > 0 ? [] : await recovery.DrawAsync(account.Id, ct);
    }

    private async Task LeaveAsync(Account account, bool othersLeft, CancellationToken ct)
    {
        if (othersLeft) return;
        if (account.Kind != AccountKind.Member) throw new LastSecondFactor();
        account.TwoFactorEnabled = false;
        await recovery.ForgetAsync(account.Id, ct);
    }

    /// <summary>In the account's log, and by mail: what the person did not do themselves must not go unseen.</summary>
    private void Tell(Account account, AccountEventKind what, string? detail = null)
    {
        events.Note(account, what, detail);
        Write(account, what, byService: false);
    }

    private void Write(Account account, AccountEventKind what, bool byService)
    {
        if (account.Email is not null) mails.TellSecondFactorChanged(account, what.Label(), byService, clock.GetUtcNow());
    }

    private IDataProtector ProtectorOf(Guid accountId) => protection.CreateProtector("authenticator-secret", accountId.ToString("N"));

    private string Seal(Guid accountId, byte[] secret) => Convert.ToBase64String(ProtectorOf(accountId).Protect(secret));

    private byte[] Open(Authenticator kept) => ProtectorOf(kept.AccountId).Unprotect(Convert.FromBase64String(kept.SealedSecret));

    private static string Figures(string typed) => string.Concat(typed.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit));
}

public sealed record SecondFactorState(DateTimeOffset? AuthenticatorSetAt, int Passkeys, int CodesLeft)
{
    public bool IsSet => AuthenticatorSetAt is not null || Passkeys > 0;
}

public sealed class SecondFactorWrong() : Refusal(
    "Ce code ne correspond pas, ou il a déjà servi. Attendez que votre application en affiche un nouveau, ou utilisez un code de secours.");

public sealed class AuthenticatorNotInStep() : Refusal(
    "Ce code ne correspond pas. Vérifiez que l’heure de votre téléphone est réglée automatiquement, puis saisissez le code affiché maintenant.");

public sealed class LastSecondFactor() : Refusal("Les personnes du service gardent toujours un second facteur. Ajoutez-en un autre avant de retirer celui-ci.");

public sealed class OwnSecondFactor() : Refusal("Changez votre propre second facteur depuis «\u00A0Mon compte\u00A0», ou demandez à un autre administrateur.");

public sealed class NoSecondFactor() : Refusal("Les codes de secours vont avec un second facteur. Ajoutez d’abord une application ou une clé d’accès.");
