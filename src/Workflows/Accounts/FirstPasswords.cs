using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>The password the service gave is replaced by one the person chose: every session ends, a new one opens.</summary>
public sealed class FirstPasswords(BackOfficeDb db, Passwords passwords, Sessions sessions)
{
    public async Task<Session> ReplaceAsync(Guid sessionId, string current, string chosen, CancellationToken cancellationToken = default)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == sessionId, cancellationToken);
        var account = await db.Users.SingleAsync(a => a.Id == session.AccountId, cancellationToken);
        if (!passwords.Verify(account, current)) throw new CurrentPasswordWrong();
        if (current == chosen) throw new PasswordUnchanged();
        var member = await db.Members.Where(m => db.Set<Attachment>().Any(a => a.Id == session.AttachmentId && a.MemberId == m.Id))
            .Select(m => new { m.CompanyName, m.Number }).SingleOrDefaultAsync(cancellationToken);
        passwords.Choose(account, chosen, member?.CompanyName, member?.Number);
        var opened = sessions.Open(account, session.AttachmentId, session.Device);
        await db.SaveChangesAsync(cancellationToken);
        return opened;
    }
}
