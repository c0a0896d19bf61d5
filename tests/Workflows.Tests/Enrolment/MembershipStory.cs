using System.Globalization;
using System.Security.Cryptography;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>Companies that join, told in the office's words: <c>var id = await story.ApplicationAsync(siret, employees: 2)</c>.</summary>
internal sealed class MembershipStory(Office office)
{
    public const string Nir = "284058832102532";
    public const string Password = "quatre cerises bleues";

    private static readonly CancellationToken None = CancellationToken.None;

    public static Siret ASiret() => DemoPeople.HeadOfficeOf(DemoPeople.SirenOf(50_000_000 + RandomNumberGenerator.GetInt32(9_000_000)));

    /// <summary>The whole path, until the address is validated; the id of the application.</summary>
    public async Task<Guid> ApplicationAsync(Siret siret, int employees = 2, string mail = "alix@lafleur.example")
    {
        var file = await FileAsync(siret, employees, mail);
        await ValidateAsync(file);
        return StableId.Of("membership-application", file);
    }

    /// <summary>Until the application is sent; the address is still to be validated.</summary>
    public async Task<Guid> FileAsync(Siret siret, int employees = 2, string mail = "alix@lafleur.example")
    {
        var person = new EnrolmentPerson("Alix", "Lafleur", "04 93 00 00 00", "06 12 34 56 78", mail);
        var id = await office.DoAsync<Enrolments, Guid>((acts, _) => acts.BeginAsync(EnrolmentPath.NewMember, person, siret, Guid.NewGuid(), None));
        await StepAsync<Enrolments>(id, (acts, file) =>
        {
            file.Accept(new TermsAccepted("2026-01-01", "0", office.Clock.GetUtcNow()));
            return acts.CompleteAsync(file, EnrolmentSteps.Terms, None);
        });
        await StepAsync<Memberships>(id, (acts, file) => acts.AnswerAsync(file, new MembershipAnswers(EmployerKind.Private, employees, "06130"), None));
        await StepAsync<Memberships>(id, (acts, file) => acts.DescribeCompanyAsync(
            file,
            new DraftCompany("Boulangerie Lafleur", "SARL", VatNumber.Of(siret.Siren).Value, null, new DateOnly(2025, 9, 1)),
            new DraftEstablishment(Guid.NewGuid(), siret.Value, "Boulangerie Lafleur", "3 rue des Lavandes", "06130", "Grasse", "1071C", IsHeadOffice: true),
            None));
        await StepAsync<Memberships>(id, (acts, file) => acts.CheckEstablishmentsAsync(file, None));
        await StepAsync<Memberships>(id, (acts, file) => acts.NameContactsAsync(
            file, [new DraftContact(ContactRole.Billing, "Noé", "Fabre", "compta@lafleur.example", null)], None));
        for (var i = 0; i < employees; i++)
        {
            var details = office.Employee(new DateOnly(2025, 9, 1)) with
            {
                BirthName = string.Create(CultureInfo.InvariantCulture, $"Fabre-{i + 1}"),
                Nir = i == 0 ? Nir : null,
                Determinants = i == 0 ? ["electrical-habilitation"] : [],
            };
            await StepAsync<MembershipEmployees>(id, (acts, file) => acts.PutAsync(file, Guid.NewGuid(), details, None));
        }

        await StepAsync<MembershipEmployees>(id, (acts, file) => acts.CheckAsync(file, None));
        await StepAsync<Enrolments>(id, (acts, file) =>
        {
            var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 1_000 }));
            file.Protect(hasher.HashPassword(new Account { DisplayName = "", Kind = AccountKind.Member }, Password), null, null);
            return acts.CompleteAsync(file, EnrolmentSteps.Password, None);
        });
        await StepAsync<Memberships>(id, (acts, file) => acts.SubmitAsync(file, None));
        return id;
    }

    public async Task ValidateAsync(Guid file)
    {
        await office.DoAsync<Enrolments>(async (acts, db) => await acts.ValidateMailAsync(
            await db.Set<MailLink>().SingleAsync(l => l.SubjectId == file && l.Purpose == LinkPurpose.EnrolmentValidation && l.UsedAt == null), None));
        await office.DispatchAsync();
    }

    public Task StepAsync<TService>(Guid file, Func<TService, EnrolmentFile, Task> step) where TService : notnull =>
        office.DoAsync<TService>(async (acts, db) => await step(acts, await db.Set<EnrolmentFile>().SingleAsync(f => f.Id == file)));

    public Task<MembershipApplication> ReadAsync(Guid application) =>
        office.ReadAsync(db => db.Set<MembershipApplication>().AsNoTracking().SingleAsync(a => a.Id == application));

    public Task<Member?> MemberOfAsync(Siret siret) => office.ReadAsync(db => db.Members.AsNoTracking()
        .Include(m => m.Establishments).Include(m => m.Contacts).SingleOrDefaultAsync(m => m.Siren == siret.Siren));

    public Task<List<OutgoingMail>> MailsAsync(string template, string to) => office.ReadAsync(db => db.Mails.AsNoTracking()
        .Where(m => m.Template == template && m.ToAddress == to).ToListAsync());
}
