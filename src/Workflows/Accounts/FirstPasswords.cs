using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>The password the service gave is replaced by one the person chose: every session ends, a new one opens.</summary>
public sealed class FirstPasswords(BackOfficeDb db, Passwords passwords, Sessions sessions)
{
    public async Task<Session> ReplaceAsync(Guid accountId, string current, string chosen, CancellationToken cancellationToken = default)
    {
        var account = await db.Users.SingleAsync(a => a.Id == accountId, cancellationToken);
        if (!passwords.Verify(account, current)) throw new CurrentPasswordWrong();
        if (current == chosen) throw new PasswordUnchanged();
        var member = await db.Members.Where(m => m.Id == account.MemberId)
            .Select(m => new { m.CompanyName, m.Number }).SingleOrDefaultAsync(cancellationToken);
        passwords.Choose(account, chosen, member?.CompanyName, member?.Number);
        var session = sessions.Open(account);
        await db.SaveChangesAsync(cancellationToken);
        return session;
    }
}
