using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>
/// A signed-in person replaces their password, the first one or a later one: every session ends, a new one opens, and a mail tells them,
/// so that a change that is not theirs does not go unseen.
/// </summary>
public sealed class OwnPasswords(
    BackOfficeDb db, Passwords passwords, Sessions sessions, SlowDown slowDown, MailComposer mails, MailLinks links, LimitBook limitBook, AccountEvents events, TimeProvider clock)
{
    public async Task<Session> ReplaceAsync(Guid sessionId, string current, string chosen, CancellationToken cancellationToken = default)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(s => s.Id == sessionId, cancellationToken);
        var account = await RequireAsync(session.AccountId, current, cancellationToken);
        if (current == chosen) throw new PasswordUnchanged();
        var member = await db.Members.Where(m => db.Set<Attachment>().Any(a => a.Id == session.AttachmentId && a.MemberId == m.Id))
            .Select(m => new { m.CompanyName, m.Number, m.Siren }).SingleOrDefaultAsync(cancellationToken);
        passwords.Choose(account, chosen, member?.CompanyName, member?.Number, member?.Siren.Value);
        var opened = sessions.Open(account, session.AttachmentId, session.Device);
        events.Note(account, AccountEventKind.PasswordChanged, session.Device);
        var (limits, now) = (await limitBook.ReadAsync(cancellationToken), clock.GetUtcNow());
        mails.TellPasswordChanged(account, now, links.Issue(LinkPurpose.PasswordNotUs, account.Id, limits.Span(Limits.NotUsLinkLife), now));
        await db.SaveChangesAsync(cancellationToken);
        return opened;
    }

    /// <summary>Asked again before a grave act: a browser left open is not the person. Wrong guesses slow down as they do at the door.</summary>
    public async Task<Account> RequireAsync(Guid accountId, string password, CancellationToken ct)
    {
        var counted = $"own:{accountId:N}";
        await slowDown.CountAsync(counted, ct);
        var account = await db.Users.SingleAsync(a => a.Id == accountId, ct);
        if (!passwords.Verify(account, password.Length <= PasswordPolicy.Longest * 2 ? password : "")) throw new CurrentPasswordWrong();
        await slowDown.ForgiveAsync(counted, ct);
        return account;
    }
}
