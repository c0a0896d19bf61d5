using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>The two doors: members by number, staff and admins by mail. A name is only known behind its own door.</summary>
public enum SignInDoor
{
    Member,
    Service,
}

/// <summary>Lets a person in, or refuses without saying what was wrong.</summary>
public sealed class SignIns(BackOfficeDb db, Passwords passwords, Sessions sessions, TimeProvider clock)
{
    /// <summary>Opens and saves a new session. Throws <see cref="SignInRefused"/> or <see cref="SignInTooSoon"/>.</summary>
    public async Task<(Account Account, Session Session)> SignInAsync(SignInDoor door, string name, string password, CancellationToken cancellationToken = default)
    {
        var key = KeyOf(door, name);
        await CountAsync(key, cancellationToken);
        var account = await FindAsync(door, name, cancellationToken);
        // A password no one could have set is not worth minutes of work, nor a difference in time.
        var matches = passwords.Verify(account, password.Length <= PasswordPolicy.Longest * 2 ? password : "");
        if (!matches || account!.DisabledAt is not null) throw new SignInRefused(door);

        // A member's person whose every attachment is closed has nobody left to act for.
        var attachment = account.Kind == AccountKind.Member
            ? await db.Set<Attachment>().Where(a => a.AccountId == account.Id && a.To == null).OrderBy(a => a.From)
                .Select(a => (Guid?)a.Id).FirstOrDefaultAsync(cancellationToken) ?? throw new SignInRefused(door)
            : (Guid?)null;
        var session = sessions.Open(account, attachment);
        await db.SaveChangesAsync(cancellationToken);
        await db.SignInAttempts.Where(a => a.Name == key).ExecuteDeleteAsync(cancellationToken);
        return (account, session);
    }

    /// <summary>
    /// Counted as a failure before the password is looked at, and taken back on success: a hundred attempts at once are a hundred
    /// failures, not one.
    /// </summary>
    private async Task CountAsync(string key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.SignInAttempts.Where(a => a.LastAt < now.AddDays(-1)).ExecuteDeleteAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO account.sign_in_attempts (name, failures, last_at) VALUES ({key}, 0, {now}) ON CONFLICT (name) DO NOTHING", cancellationToken);
        var counted = await db.SignInAttempts.Where(a => a.Name == key && (a.NotBefore == null || a.NotBefore <= now))
            .ExecuteUpdateAsync(a => a
                .SetProperty(x => x.Failures, x => x.Failures + 1)
                .SetProperty(x => x.LastAt, now)
                // The wait in minutes after this failure: 1, 2, 4, 8, 15 from the fifth on.
                .SetProperty(x => x.NotBefore, x => x.Failures + 1 < 5 ? null
                    : x.Failures + 1 == 5 ? now.AddMinutes(1)
                    : x.Failures + 1 == 6 ? now.AddMinutes(2)
                    : x.Failures + 1 == 7 ? now.AddMinutes(4)
                    : x.Failures + 1 == 8 ? now.AddMinutes(8) : (DateTimeOffset?)now.AddMinutes(15)), cancellationToken);
        if (counted == 1) return;
        var notBefore = await db.SignInAttempts.Where(a => a.Name == key).Select(a => a.NotBefore).SingleOrDefaultAsync(cancellationToken);
        throw new SignInTooSoon((notBefore ?? now.AddMinutes(1)) - now);
    }

    /// <summary>The name is unique (decision 0050): one row, one verification, whoever asks.</summary>
    private async Task<Account?> FindAsync(SignInDoor door, string name, CancellationToken cancellationToken)
    {
        var normalized = SignInName.Normalize(name);
        return door == SignInDoor.Member
            ? await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == normalized && a.Kind == AccountKind.Member, cancellationToken)
            : await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == normalized && a.Kind != AccountKind.Member, cancellationToken);
    }

    private static string KeyOf(SignInDoor door, string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{door}:{SignInName.Normalize(name)}")));
}
