using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>"Pour qui agissez-vous ?": a session acts under one attachment; another one is another session.</summary>
public sealed class ActingFor(BackOfficeDb db, Sessions sessions, TimeProvider clock)
{
    public async Task<IReadOnlyList<ActorChoice>> ChoicesAsync(Guid sessionId, CancellationToken ct) => await (
        from session in db.Sessions
        join attachment in db.Set<Attachment>() on session.AccountId equals attachment.AccountId
        join member in db.Members on attachment.MemberId equals member.Id
        where session.Id == sessionId && attachment.To == null
        orderby member.CompanyName, attachment.From
        select new ActorChoice(attachment.Id, member.CompanyName, member.Number, attachment.Capacity, attachment.Id == session.AttachmentId)).ToListAsync(ct);

    /// <summary>Ends this browser's session and opens one under the attachment. The same one again changes nothing.</summary>
    public async Task<Session> ChooseAsync(Guid sessionId, Guid attachmentId, CancellationToken ct)
    {
        var current = await db.Sessions.SingleAsync(s => s.Id == sessionId, ct);
        if (current.AttachmentId == attachmentId) return current;
        var account = await db.Users.SingleAsync(a => a.Id == current.AccountId, ct);
        if (!await db.Set<Attachment>().AnyAsync(a => a.Id == attachmentId && a.AccountId == account.Id && a.To == null, ct)) throw new NotYoursToActFor();
        var opened = sessions.Continue(current, account, attachmentId);
        current.EndedAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        return opened;
    }
}

public sealed record ActorChoice(Guid AttachmentId, string CompanyName, string MemberNumber, Capacity Capacity, bool IsCurrent);

public sealed class NotYoursToActFor() : Refusal("Vous ne pouvez plus agir pour cette entreprise. Choisissez-en une autre dans la liste, ou appelez le service adhérents.");
