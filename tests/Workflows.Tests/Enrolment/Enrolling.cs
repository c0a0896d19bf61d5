using BackOffice.Testing;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>Somebody who enrols, in the office's words: <c>await office.EnrolAsync(member, "Alix", "Lafleur", mail)</c>.</summary>
internal static class Enrolling
{
    public const string Password = "quatre cerises bleues";

    public static Task<Guid> BeginAsync(this Office office, Member member, string mail, string first = "Alix", string last = "Lafleur", Guid? form = null) =>
        office.DoAsync<Enrolments, Guid>((enrolments, _) => enrolments.BeginAsync(
            EnrolmentPath.Declarant, new EnrolmentPerson(first, last, "04 93 00 00 00", null, mail), member.HeadOffice.Siret, form ?? Guid.NewGuid(), CancellationToken.None));

    /// <summary>Another person of the member, who is told who enrols, and may enrol as a known contact.</summary>
    public static Task TellAlsoAsync(this Office office, Member member, string mail) => office.DoAsync<BackOffice.Workflows.Data.BackOfficeDb>(async (db, _) =>
    {
        db.Add(new Contact { MemberId = member.Id, Role = ContactRole.Manager, FirstName = "Maud", LastName = "Arnaud", Email = mail });
        await db.SaveChangesAsync();
    });

    /// <summary>All the screens, and the sending.</summary>
    public static async Task SubmitAsync(this Office office, Guid id)
    {
        await office.ReachLastStepAsync(id);
        await office.SendAsync(id);
    }

    /// <summary>All the screens up to the one that sends.</summary>
    public static async Task ReachLastStepAsync(this Office office, Guid id)
    {
        foreach (var step in EnrolmentSteps.Of(EnrolmentPath.Declarant).Where(s => s.Number > 1 && s.Key != EnrolmentSteps.Habilitations && !s.IsAfterwards))
            await office.DoAsync<Enrolments>(async (enrolments, db) =>
            {
                var file = (await enrolments.FindAsync(id, CancellationToken.None))!;
                if (step.Key == EnrolmentSteps.Terms) file.Accept(new(EnrolmentTerms.Current.Version, EnrolmentTerms.Current.Hash, office.Clock.GetUtcNow()));
                if (step.Key == EnrolmentSteps.Password) file.Protect("hash", "Le nom de mon chat ?", "answer-hash");
                await enrolments.CompleteAsync(file, step.Key, CancellationToken.None);
            });
    }

    public static Task SendAsync(this Office office, Guid id) => office.DoAsync<Enrolments>(async (enrolments, _) =>
        await enrolments.SubmitAsync((await enrolments.FindAsync(id, CancellationToken.None))!, EnrolmentSteps.Habilitations, CancellationToken.None));

    public static async Task<Guid> EnrolAsync(this Office office, Member member, string mail, string first = "Alix", string last = "Lafleur")
    {
        var id = await office.BeginAsync(member, mail, first, last);
        await office.SubmitAsync(id);
        return id;
    }

    /// <summary>The button behind the latest validation mail.</summary>
    public static async Task ValidateAsync(this Office office, Guid id)
    {
        var token = await office.TokenAsync(id, "enrolment-validation");
        await office.DoAsync<MailLinks>(async (links, db) =>
        {
            var link = await links.RequireAsync(LinkPurpose.EnrolmentValidation, token, office.Clock.GetUtcNow(), CancellationToken.None);
            await office.UseAsync(link.Id);
        });
    }

    private static Task UseAsync(this Office office, Guid linkId) => office.DoAsync<Enrolments>(async (enrolments, db) =>
        await enrolments.ValidateMailAsync(await db.Set<MailLink>().SingleAsync(l => l.Id == linkId), CancellationToken.None));

    public static Task<string> TokenAsync(this Office office, Guid id, string template) => office.ReadAsync(async db =>
        Reading.TokenIn(await db.Mails.Where(m => m.CaseId == id && m.Template == template).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Select(m => m.TextBody).FirstAsync()));

    public static Task<EnrolmentFile?> FileAsync(this Office office, Guid id) =>
        office.ReadAsync(db => db.Set<EnrolmentFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id));
}
