using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>So many people of the draft in each follow-up category.</summary>
public sealed record CategoryHeadcount(string Category, int People);

/// <summary>
/// The bordereau d’adhésion, from the enrolment or from the application: the same words and figures, as they stood on the day of the
/// request. It is kept only once there is a member; before, it is made again from what was typed.
/// </summary>
public sealed class MembershipSlips(FollowUp followUp, MembershipPricing pricing, IOptions<ServiceSettings> service)
{
    public IReadOnlyList<CategoryHeadcount> ByCategory(MembershipDraft draft, DateOnly on) =>
        [.. draft.Employees
            .GroupBy(e => CategoryOf(e, on))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CategoryHeadcount(g.Key, g.Count()))];

    public string CategoryOf(DraftEmployee employee, DateOnly on) =>
        followUp.CategoryOf(employee.Details.BirthDate, employee.Details.HireDate, employee.Details.Determinants, on).Category;

    public byte[] Render(EnrolmentFile file, DateTimeOffset at)
    {
        var draft = file.Draft<MembershipDraft>()!;
        var submitted = file.SubmittedAt ?? at;
        var day = French.DayIn(submitted);
        return MembershipSlipDocument.Render(Record(
            draft, file.Person, file.Siret.Siren, file.Reference, null, submitted, pricing.Quote(draft, day), pricing.Eligibility(draft, day)));
    }

    public byte[] Render(MembershipApplication application, string? memberNumber = null) => MembershipSlipDocument.Render(Record(
        application.Draft, application.Person, application.Siren, application.Reference, memberNumber, application.SubmittedAt,
        application.Quote, application.Eligibility));

    private MembershipSlipRecord Record(
        MembershipDraft draft, EnrolmentPerson person, Siren siren, string reference, string? memberNumber, DateTimeOffset submitted,
        Quote quote, Eligibility eligibility)
    {
        var (company, office, day) = (draft.Company!, draft.HeadOffice!, French.DayIn(submitted));
        return new MembershipSlipRecord(
            DocumentRecords.Sender(service.Value),
            new RecipientRecord(
                memberNumber ?? "à l’acceptation", company.Name, office.Street, $"{office.PostCode} {office.City}", Siret.Parse(office.Siret).ToString(),
                company.VatNumber, company.VatExemptionReason),
            company.LegalForm,
            reference,
            memberNumber,
            day,
            person.FullName,
            [.. draft.Establishments.Select(e => new SlipEstablishment(
                e.Name, Siret.Parse(e.Siret).ToString(), $"{e.Street}, {e.PostCode} {e.City}", e.IsHeadOffice))],
            [.. draft.ContactsWith(person).Select(c => new SlipContact(c.Role.Label(), c.FullName, c.Email))],
            draft.Headcount,
            [.. ByCategory(draft, day).Select(c => new SlipCategory(c.Category, WorkforceWords.CategoryLabel(c.Category), c.People))],
            quote.Year,
            DocumentRecords.Amount(quote),
            eligibility.EntryFee > 0,
            eligibility.Answer == EligibilityAnswer.ToStaff,
            submitted);
    }
}
