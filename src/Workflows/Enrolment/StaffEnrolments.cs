using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>What staff do with an enrolment beside answering its task.</summary>
public sealed class StaffEnrolments(BackOfficeDb db, WorkflowRuntime workflows, TimeProvider clock)
{
    public Task<EnrolmentFile?> FindAsync(Guid id, CancellationToken ct) => db.Set<EnrolmentFile>().SingleOrDefaultAsync(f => f.Id == id, ct);

    /// <summary>
    /// A name or a number that was mistyped. Never the address: that one was validated by its reader. The journal, which is never purged,
    /// says that it was done and why; before and after stand in the member's history.
    /// </summary>
    public async Task CorrectAsync(EnrolmentFile file, string firstName, string lastName, string phone, string? mobile, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (file.State is not (EnrolmentStates.ToVerify or EnrolmentStates.ProofAwaited) || file.MemberId is not { } memberId) throw new EnrolmentNotToVerify();
        var before = file.Person;
        file.Person = before with
        {
            FirstName = PlainText.Line(firstName),
            LastName = PlainText.Line(lastName),
            Phone = PlainText.Line(phone),
            Mobile = string.IsNullOrWhiteSpace(mobile) ? null : PlainText.Line(mobile),
        };
        if (file.Person == before) throw new NothingCorrected();
        db.Add(MemberEvent.Of(
            memberId, by, clock.GetUtcNow(), $"Demandeur de l’inscription {file.Reference} corrigé",
            before: Shown(before), after: Shown(file.Person), reason: reason.Trim()));
        workflows.RecordChange(file.Id, "Identité du demandeur", null, null, reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    private static string Shown(EnrolmentPerson person) => $"{person.FullName}, {person.Phone}{(person.Mobile is null ? "" : $", {person.Mobile}")}";
}

public sealed class EnrolmentNotToVerify() : Refusal("Cette inscription n’est plus à vérifier : elle ne se corrige plus ici. Rechargez le dossier.");

public sealed class NothingCorrected() : Refusal("Rien n’a changé. Corrigez au moins un champ, ou revenez au dossier.");
