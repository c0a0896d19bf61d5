using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>
/// Really deletes: the file, its links, its mails and what staff decided about them. What stays is the journal of the instance, which
/// never held a name, an address or a number.
/// </summary>
public sealed class EraseEnrolment : IActivity<EnrolmentFile>
{
    public static string Key => "erase-enrolment";

    public static string Label => "Effacer l’inscription";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        var (db, id) = (context.Db, context.Case.Id);
        await db.Set<MailDecision>().Where(d => db.Set<OutgoingMail>().Any(m => m.Id == d.MailId && m.CaseId == id)).ExecuteDeleteAsync(ct);
        await db.Set<OutgoingMail>().Where(m => m.CaseId == id).ExecuteDeleteAsync(ct);
        await db.Set<MailLink>().Where(l => l.SubjectId == id).ExecuteDeleteAsync(ct);
        db.Remove(context.Case);
    }
}
