using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>What a company that joins types, one verb each; every one is saved at once in the enrolment's file.</summary>
public sealed class Memberships(BackOfficeDb db, WorkflowRuntime workflows, Enrolments enrolments, MembershipEligibility eligibility, TimeProvider clock)
{
    private const int MostEstablishments = 100;

    /// <summary>What is typed so far. Another SIREN given at the first screen is another company: of the former one nothing is left.</summary>
    public static MembershipDraft DraftOf(EnrolmentFile file)
    {
        var draft = file.Draft<MembershipDraft>() ?? new MembershipDraft();
        return draft.Establishments.All(e => Siret.Parse(e.Siret).Siren == file.Siret.Siren)
            ? draft
            : new MembershipDraft { Answers = draft.Answers };
    }

    /// <summary>The establishment of the SIRET given at the first screen; null until it is described.</summary>
    public static DraftEstablishment? MainOf(EnrolmentFile file) =>
        DraftOf(file).Establishments.FirstOrDefault(e => e.Siret == file.Siret.Value);

    /// <summary>What the book says today; null before the questions are answered.</summary>
    public async Task<Eligibility?> EligibilityAsync(EnrolmentFile file, CancellationToken ct)
    {
        if (DraftOf(file).Answers is not { } answers) return null;
        var siren = file.Siret.Siren;
        return eligibility.Of(answers, await db.Members.AnyAsync(m => m.Siren == siren, ct), clock.Today());
    }

    /// <summary>Keeps the answers; the next step opens only where the book does not say no.</summary>
    public async Task<Eligibility> AnswerAsync(EnrolmentFile file, MembershipAnswers answers, CancellationToken ct)
    {
        Change(file, draft => draft with { Answers = answers });
        var verdict = (await EligibilityAsync(file, ct))!;
        if (verdict.Answer == EligibilityAnswer.No) await workflows.CommitAsync(ct);
        else await enrolments.CompleteAsync(file, EnrolmentSteps.Eligibility, ct);
        return verdict;
    }

    /// <summary>The legal entity and the establishment of the file's SIRET, told together.</summary>
    public async Task DescribeCompanyAsync(EnrolmentFile file, DraftCompany company, DraftEstablishment establishment, CancellationToken ct)
    {
        if (company.VatNumber is { } vat && VatNumber.Parse(vat) != VatNumber.Of(file.Siret.Siren)) throw new VatNumberOfAnotherCompany();
        var draft = DraftOf(file);
        RequireOneHeadOffice(draft, establishment);
        file.Keep(Put(draft, establishment) with { Company = company });
        await workflows.CommitAsync(ct);
    }

    /// <summary>Adds an establishment, or changes the one of that id.</summary>
    public async Task PutEstablishmentAsync(EnrolmentFile file, DraftEstablishment establishment, CancellationToken ct)
    {
        var draft = DraftOf(file);
        var siret = Siret.Parse(establishment.Siret);
        if (siret.Siren != file.Siret.Siren) throw new SiretOfAnotherCompany(file.Siret.Siren.ToString());
        if (draft.Establishments.Any(e => e.Siret == siret.Value && e.Id != establishment.Id)) throw new SiretTwice();
        if (await db.Establishments.AnyAsync(e => e.Siret == siret, ct)) throw new SiretAlreadyMember();
        if (draft.Establishments.Count >= MostEstablishments) throw new TooManyInDraft();
        RequireOneHeadOffice(draft, establishment);
        file.Keep(Put(draft, establishment));
        await workflows.CommitAsync(ct);
    }

    public async Task RemoveEstablishmentAsync(EnrolmentFile file, Guid id, CancellationToken ct)
    {
        var draft = DraftOf(file);
        if (draft.Establishments.Count <= 1) throw new LastEstablishment();
        file.Keep(draft with { Establishments = [.. draft.Establishments.Where(e => e.Id != id)] });
        await workflows.CommitAsync(ct);
    }

    /// <summary>The list of establishments is complete: it has a head office, and that of the file's SIRET.</summary>
    public Task CheckEstablishmentsAsync(EnrolmentFile file, CancellationToken ct)
    {
        var draft = DraftOf(file);
        if (draft.Company is null || MainOf(file) is null) throw new EnrolmentStepNotReached();
        if (draft.HeadOffice is null) throw new HeadOfficeMissing();
        return enrolments.CompleteAsync(file, EnrolmentSteps.Establishments, ct);
    }

    public Task NameContactsAsync(EnrolmentFile file, IReadOnlyList<DraftContact> contacts, CancellationToken ct)
    {
        Change(file, draft => draft with { Contacts = contacts, ContactsChecked = true });
        return enrolments.CompleteAsync(file, EnrolmentSteps.Contacts, ct);
    }

    /// <summary>The last look: sent as it stands, it waits for the address to be validated.</summary>
    public async Task SubmitAsync(EnrolmentFile file, CancellationToken ct)
    {
        var draft = DraftOf(file);
        if (draft.HeadOffice is null) throw new HeadOfficeMissing();
        if (draft.Headcount == 0 && draft.Answers?.Employer == EmployerKind.Private) throw new NobodyToFollow();
        if (await EligibilityAsync(file, ct) is not { Answer: not EligibilityAnswer.No }) throw new NotEligible();
        await enrolments.SubmitAsync(file, EnrolmentSteps.Check, ct);
    }

    private static MembershipDraft Put(MembershipDraft draft, DraftEstablishment establishment) => draft with
    {
        Establishments = draft.Establishments.Any(e => e.Id == establishment.Id)
            ? [.. draft.Establishments.Select(e => e.Id == establishment.Id ? establishment : e)]
            : [.. draft.Establishments, establishment],
    };

    private static void RequireOneHeadOffice(MembershipDraft draft, DraftEstablishment establishment)
    {
        if (establishment.IsHeadOffice && draft.Establishments.Any(e => e.IsHeadOffice && e.Id != establishment.Id)) throw new TwoHeadOffices();
    }

    private static void Change(EnrolmentFile file, Func<MembershipDraft, MembershipDraft> change) => file.Keep(change(DraftOf(file)));
}
