using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>What a person who enrols may do, one verb each. Every verb is one transaction.</summary>
public sealed class Enrolments(
    BackOfficeDb db, WorkflowRuntime workflows, MailLinks links, EnrolmentMails mails, LimitBook limits, TimeProvider clock)
{
    public Task<EnrolmentFile?> FindAsync(Guid id, CancellationToken ct) => db.Set<EnrolmentFile>().SingleOrDefaultAsync(f => f.Id == id, ct);

    public Task<Establishment?> EstablishmentAsync(Siret siret, CancellationToken ct) =>
        db.Establishments.AsNoTracking().SingleOrDefaultAsync(e => e.Siret == siret, ct);

    /// <summary>The file this form has already made: its second click begins nothing.</summary>
    public async Task<Guid?> BegunByAsync(Guid formId, CancellationToken ct) => (await FindAsync(StableId.Of("enrolment", formId), ct))?.Id;

    /// <summary>Screen 1: the file exists from here on, and a link to go on with it is on its way. The same form twice makes one file.</summary>
    public async Task<Guid> BeginAsync(EnrolmentPath path, EnrolmentPerson person, Siret siret, Guid formId, CancellationToken ct)
    {
        var establishment = await EstablishmentAsync(siret, ct);
        EnrolmentDoor.Require(path, establishment);
        var (values, now) = (await limits.ReadAsync(ct), clock.GetUtcNow());
        var deletesAt = now + values.Span(Limits.EnrolmentLife);
        var reminder = values.Span(Limits.EnrolmentReminder);
        var file = new EnrolmentFile
        {
            Id = StableId.Of("enrolment", formId),
            Path = path,
            Person = Clean(person),
            Siret = siret,
            CreatedAt = now,
            DeletesAt = deletesAt,
            RemindsAt = deletesAt - (reminder < deletesAt - now ? reminder : (deletesAt - now) / 2),
        };
        file.StandFor(path, siret, establishment);
        file.Complete(EnrolmentSteps.Identity);
        db.Add(file);
        mails.OfferToResume(file, now);
        workflows.Once(formId);
        workflows.Start<EnrolmentProcedure>(file, file.Requester);
        await workflows.CommitAsync(ct);
        return file.Id;
    }

    /// <summary>Screen 1 again. Another address gets a link of its own, and the former one's opens nothing any more.</summary>
    public async Task ChangeIdentityAsync(EnrolmentFile file, EnrolmentPath path, EnrolmentPerson person, Siret siret, CancellationToken ct)
    {
        var establishment = await EstablishmentAsync(siret, ct);
        EnrolmentDoor.Require(path, establishment);
        var before = file.Person.Email;
        file.Person = Clean(person);
        file.StandFor(path, siret, establishment);
        file.Complete(EnrolmentSteps.Identity);
        if (!string.Equals(before, file.Person.Email, StringComparison.OrdinalIgnoreCase))
        {
            var now = clock.GetUtcNow();
            await RequireFewAsync(LinkPurpose.EnrolmentResume, file, ct);
            await links.VoidAsync(LinkPurpose.EnrolmentResume, file.Id, now, ct);
            mails.OfferToResume(file, now);
        }

        await workflows.CommitAsync(ct);
    }

    /// <summary>Saves what a step put into the file, and opens the next one.</summary>
    public async Task CompleteAsync(EnrolmentFile file, string step, CancellationToken ct)
    {
        file.Complete(step);
        await workflows.CommitAsync(ct);
    }

    /// <summary>The last step that is typed: the enrolment is sent, and waits for its address to be validated.</summary>
    public async Task SubmitAsync(EnrolmentFile file, string lastStep, CancellationToken ct)
    {
        file.Complete(lastStep);
        file.Submit(clock.GetUtcNow());
        await links.VoidAsync(LinkPurpose.EnrolmentResume, file.Id, clock.GetUtcNow(), ct);
        // The second click of two at once waits for the first and does nothing: the person sees the report, not a conflict.
        workflows.Once(StableId.Of("enrolment-sent", file.Id));
        workflows.Signal(file.Id, new EnrolmentSubmitted(), StableId.Of("enrolment-submitted", file.Id), file.Requester, mustAct: true);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Everything typed is deleted, at once.</summary>
    public async Task AbandonAsync(EnrolmentFile file, CancellationToken ct)
    {
        workflows.Signal(file.Id, new EnrolmentAbandoned(), StableId.Of("enrolment-abandoned", file.Id), file.Requester, mustAct: true);
        await workflows.CommitAsync(ct);
    }

    public async Task ResendValidationAsync(EnrolmentFile file, Guid formId, CancellationToken ct)
    {
        if (file.State != EnrolmentStates.MailToValidate) throw new NothingToValidate();
        await RequireFewAsync(LinkPurpose.EnrolmentValidation, file, ct);
        workflows.Once(formId);
        workflows.Signal(file.Id, new ValidationLinkAsked(), StableId.Of("validation-link-asked", formId), file.Requester, mustAct: true);
        await workflows.CommitAsync(ct);
    }

    /// <summary>The button behind the mailed link. What follows from it happens in the same transaction.</summary>
    public async Task ValidateMailAsync(MailLink link, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var file = await FindAsync(link.SubjectId, ct) ?? throw new EnrolmentGone();
        await links.UseAsync(link, now, ct);
        file.ValidateMail(now);
        workflows.Once(StableId.Of("enrolment-validated", link.Id));
        workflows.Signal(file.Id, new EnrolmentMailValidated(), StableId.Of("enrolment-mail-validated", file.Id), file.Requester, mustAct: true);
        await workflows.CommitAsync(ct);
    }

    /// <summary>So many mails of a kind a day and no more: nobody's mailbox is filled from here.</summary>
    private async Task RequireFewAsync(LinkPurpose purpose, EnrolmentFile file, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-1);
        var sent = await db.Set<MailLink>().CountAsync(l => l.Purpose == purpose && l.SubjectId == file.Id && l.IssuedAt > since, ct);
        // The first mail is no resend.
        if (sent > (await limits.ReadAsync(ct))[Limits.EnrolmentResends]) throw new TooManyResends();
    }

    /// <summary>Names as one line each: no line break, no control character, nothing that turns the writing direction.</summary>
    private static EnrolmentPerson Clean(EnrolmentPerson person) => new(
        PlainText.Line(person.FirstName), PlainText.Line(person.LastName), PlainText.Line(person.Phone),
        string.IsNullOrWhiteSpace(person.Mobile) ? null : PlainText.Line(person.Mobile), PlainText.Line(person.Email));
}
