using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>Lets a person in, or refuses without saying what was wrong.</summary>
public sealed class SignIns(BackOfficeDb db, SignInLookup lookup, Passwords passwords, Sessions sessions, SlowDown slowDown, AccountEvents events)
{
    /// <summary>Verifies who it is. Throws <see cref="SignInRefused"/> or <see cref="SignInTooSoon"/>; opens nothing yet.</summary>
    public async Task<EntryPass> VerifyAsync(SignInBy by, string password, CancellationToken ct = default)
    {
        var key = lookup.CountedAs(by);
        await slowDown.CountAsync(key, ct);
        var account = await lookup.FindAsync(by, ct);
        // A password no one could have set is not worth minutes of work, nor a difference in time.
        var matches = passwords.Verify(account, password.Length <= PasswordPolicy.Longest * 2 ? password : "");
        if (!matches || account!.DisabledAt is not null) throw new SignInRefused(by);
        var pass = await PassOfAsync(account, by, ct);
        await slowDown.ForgiveAsync(key, ct);
        return pass;
    }

    /// <summary>Opens and saves the session of somebody verified a moment ago; null when the account was closed or changed meanwhile.</summary>
    public async Task<Session?> EnterAsync(EntryPass pass, string device, CancellationToken ct = default)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == pass.AccountId && a.SecurityStamp == pass.Stamp && a.DisabledAt == null, ct);
        var holds = account is { Kind: not AccountKind.Member }
            || (account is not null && await db.Set<Attachment>().AnyAsync(a => a.Id == pass.AttachmentId && a.AccountId == account.Id && a.To == null, ct));
        if (!holds) return null;
        var session = sessions.Open(account!, pass.AttachmentId, device);
        events.Note(account!, AccountEventKind.SignedIn, device);
        await db.SaveChangesAsync(ct);
        return session;
    }

    /// <summary>A passkey verified its holder: both factors at once, at any door; null when they have nobody left to act for.</summary>
    public async Task<EntryPass?> PassByPasskeyAsync(Account account, CancellationToken ct = default)
    {
        if (account.Kind != AccountKind.Member) return EntryPass.Of(account, null, hasChoice: false) with { AsksSecondFactor = false };
        var open = await db.Set<Attachment>().Where(a => a.AccountId == account.Id && a.To == null).OrderBy(a => a.From).Select(a => a.Id).ToListAsync(ct);
        return open.Count == 0 ? null : EntryPass.Of(account, open[0], hasChoice: open.Count > 1) with { AsksSecondFactor = false };
    }

    /// <summary>A member's person whom this door opens nothing for (every attachment closed, no mandate) is told what a stranger is told.</summary>
    private async Task<EntryPass> PassOfAsync(Account account, SignInBy by, CancellationToken ct)
    {
        if (account.Kind != AccountKind.Member) return EntryPass.Of(account, null, hasChoice: false);
        var opens = await lookup.OpensAsync(by, account, ct);
        if (opens.Count == 0) throw new SignInRefused(by);
        return EntryPass.Of(account, opens[0], await lookup.HasChoiceAsync(account, ct));
    }
}

/// <summary>Somebody was verified at a door; what is left before their session opens.</summary>
/// <param name="Stamp">The account's at that moment: a password changed meanwhile voids the pass.</param>
/// <param name="HasChoice">Several attachments: "Pour qui agissez-vous ?" comes next.</param>
public sealed record EntryPass(Guid AccountId, AccountKind Kind, string Stamp, Guid? AttachmentId, bool HasChoice, bool AsksSecondFactor, bool MustChangePassword)
{
    internal static EntryPass Of(Account account, Guid? attachmentId, bool hasChoice) =>
        new(account.Id, account.Kind, account.SecurityStamp!, attachmentId, hasChoice, account.TwoFactorEnabled, account.MustChangePassword);
}
