using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>What staff put in place of what the requester typed.</summary>
public sealed record ApplicationCorrection(
    DraftCompany Company, IReadOnlyList<DraftEstablishment> Establishments, IReadOnlyList<DraftContact> Contacts, int? CountOnly);

/// <summary>What staff do with an application besides answering it: correct it, each field with its before, its after and the reason.</summary>
public sealed class StaffMemberships(BackOfficeDb db, WorkflowRuntime workflows, MembershipPricing pricing)
{
    public Task<MembershipApplication?> FindAsync(Guid id, CancellationToken ct) =>
        db.Set<MembershipApplication>().SingleOrDefaultAsync(a => a.Id == id, ct);

    /// <summary>Other applications of the same company that are still open.</summary>
    public static Task<int> RivalsAsync(BackOfficeDb db, MembershipApplication application, CancellationToken ct) =>
        db.Set<MembershipApplication>().CountAsync(a => a.Siren == application.Siren && a.Id != application.Id
            && (a.State == MembershipStates.ToReview || a.State == MembershipStates.PaperAwaited), ct);

    public async Task CorrectAsync(MembershipApplication application, ApplicationCorrection correction, string reason, Actor by, CancellationToken ct)
    {
        if (!application.IsOpen) throw new ApplicationNotOpenToCorrection();
        ReasonMissing.Unless(reason);
        await CheckAsync(application, correction, ct);
        var before = application.Draft;
        var after = before with
        {
            Company = correction.Company,
            Establishments = correction.Establishments,
            Contacts = correction.Contacts,
            CountOnly = before.CountOnly is null ? null : correction.CountOnly,
        };
        var changes = Lines(before, application.Person).Zip(Lines(after, application.Person)).Where(l => l.First.Value != l.Second.Value).ToList();
        if (changes.Count == 0) throw new NothingCorrected();
        foreach (var (was, now) in changes)
            workflows.RecordChange(application.Id, was.What, was.Value, now.Value, reason.Trim(), by);
        application.Correct(after, pricing.Quote(after, French.DayIn(application.SubmittedAt)));
        await workflows.CommitAsync(ct);
    }

    private async Task CheckAsync(MembershipApplication application, ApplicationCorrection correction, CancellationToken ct)
    {
        if (correction.Company.VatNumber is { } vat && VatNumber.Parse(vat) != VatNumber.Of(application.Siren)) throw new VatNumberOfAnotherCompany();
        if (!correction.Establishments.Any(e => e.IsHeadOffice)) throw new HeadOfficeMissing();
        if (correction.Establishments.Count(e => e.IsHeadOffice) > 1) throw new TwoHeadOffices();
        var sirets = correction.Establishments.Select(e => Siret.Parse(e.Siret)).ToList();
        if (sirets.Any(s => s.Siren != application.Siren)) throw new SiretOfAnotherCompany(application.Siren.ToString());
        if (sirets.Distinct().Count() < sirets.Count) throw new SiretTwice();
        if (await db.Establishments.AnyAsync(e => sirets.Contains(e.Siret), ct)) throw new SiretAlreadyMember();
    }

    /// <summary>Everything staff may correct, one line a field, in the same order before and after.</summary>
    private static List<(string What, string Value)> Lines(MembershipDraft draft, EnrolmentPerson person)
    {
        var company = draft.Company!;
        var lines = new List<(string, string)>
        {
            ("Raison sociale", company.Name),
            ("Forme juridique", company.LegalForm),
            ("N° de TVA", company.VatNumber ?? $"aucun ({company.VatExemptionReason})"),
            ("Première embauche", company.FirstHireOn is { } day ? French.ShortDate(day) : "–"),
            ("Effectif", French.Number(draft.Headcount)),
        };
        foreach (var (e, rank) in draft.Establishments.Select((e, i) => (e, i + 1)))
        {
            var which = draft.Establishments.Count == 1 ? "Établissement" : $"Établissement {rank}";
            lines.Add(($"{which}, SIRET", e.Siret));
            lines.Add(($"{which}, nom", e.Name));
            lines.Add(($"{which}, adresse", $"{e.Street}, {e.PostCode} {e.City}"));
            lines.Add(($"{which}, code NAF", e.Naf ?? "–"));
            lines.Add(($"{which}, nature", e.IsHeadOffice ? "siège" : "secondaire"));
        }

        foreach (var contact in draft.ContactsWith(person).Skip(1))
            lines.Add(($"Contact {contact.Role.Label().ToLower(French.Culture)}", $"{contact.FullName}, {contact.Email}{(contact.Phone is { } phone ? $", {phone}" : "")}"));
        return lines;
    }
}
