using Microsoft.AspNetCore.Identity;

namespace BackOffice.Workflows.Accounts;

/// <summary>Sets and verifies passwords; always the same work, whether somebody is there or not.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher)
{
    private static readonly Account Nobody = new() { DisplayName = "", Kind = AccountKind.Member };
    private static readonly Lock Gate = new();
    private static string? nobodysHash;

    /// <summary>Sets a password the person chose; throws a refusal when it is not good enough. The caller saves.</summary>
    public void Choose(Account account, string password, params ReadOnlySpan<string?> aboutThem)
    {
        PasswordPolicy.Check(password, [account.DisplayName, account.UserName, account.Email, .. aboutThem]);
        account.PasswordHash = hasher.HashPassword(account, password);
        account.MustChangePassword = false;
        account.EndSessions();
    }

    /// <summary>Sets a password the service gives; it opens nothing but the page that changes it. The caller saves.</summary>
    public void Give(Account account, string password, bool mustChange = true)
    {
        account.PasswordHash = hasher.HashPassword(account, password);
        account.MustChangePassword = mustChange;
        account.EndSessions();
    }

    /// <summary>One derivation of the key in every case: with no account, against the hash of nobody.</summary>
    public bool Verify(Account? account, string password)
    {
        var hash = account?.PasswordHash ?? HashOfNobody();
        var outcome = hasher.VerifyHashedPassword(account ?? Nobody, hash, password);
        return account?.PasswordHash is not null && outcome != PasswordVerificationResult.Failed;
    }

    private string HashOfNobody()
    {
        lock (Gate) return nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
    }
}
