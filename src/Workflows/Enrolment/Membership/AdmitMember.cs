using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>
/// The company becomes a member: number, establishments, contacts, employees, first administrator, slip, history and welcome, all of it
/// in the act of the person who accepts.
/// </summary>
public sealed class AdmitMember(
    BackOfficeDb db, MemberNumbers numbers, Employees workforce, AccountOpening accounts, DocumentStore documents, MembershipSlips slips, MembershipMails mails)
    : IActivity<MembershipApplication>
{
    public static string Key => "admit-member";

    public static string Label => "Créer l’adhérent";

    public async Task RunAsync(ActivityContext<MembershipApplication> context, CancellationToken ct)
    {
        var application = context.Case;
        // Taking the number first makes acceptances follow each other: of two for one company, the second sees the member of the first.
        var number = await numbers.NextAsync(ct);
        if (await db.Members.AnyAsync(m => m.Siren == application.Siren, ct)) throw new CompanyAlreadyMember();
        var member = NewMember(application, number, FrenchCalendar.Office.DayOf(context.Now));
        db.Members.Add(member);
        foreach (var employee in application.Draft.Employees)
            workforce.Add(member.Id, employee.Details).Nir = employee.Nir;
        accounts.ForEnrolled(member.Id, number, application.Person, application.PasswordHash, grantedBy: "Adhésion");
        var slip = documents.AddMembershipSlip(member, application.Id, slips.Render(application, number), context.Now);
        db.Add(MemberEvent.Of(
            member.Id, context.By, context.Now, "Adhésion acceptée", after: $"n° {number}, demande {application.Reference}", reason: context.Comment));
        mails.Welcome(application, member, slip.Id, context.Now);
        application.Admitted(member.Id);
        context.Journal($"Adhérent n° {number} : {French.Count(application.Draft.Headcount, "salarié")}.", new { number });
    }

    private static Member NewMember(MembershipApplication application, string number, DateOnly today)
    {
        var (draft, company) = (application.Draft, application.Draft.Company!);
        var member = new Member
        {
            Number = number,
            CompanyName = company.Name,
            LegalForm = company.LegalForm,
            Siren = application.Siren,
            JoinedOn = today,
        };
        if (company.VatNumber is { } vat) member.DeclareVatNumber(VatNumber.Parse(vat));
        else member.DeclareNoVatNumber(company.VatExemptionReason ?? "");
        foreach (var e in draft.Establishments)
            member.Establishments.Add(new Establishment
            {
                Siret = Siret.Parse(e.Siret),
                Name = e.Name,
                Street = e.Street,
                PostCode = e.PostCode,
                City = e.City,
                Naf = e.Naf,
                IsHeadOffice = e.IsHeadOffice,
            });
        foreach (var c in draft.ContactsWith(application.Person))
            member.Contacts.Add(new Contact { Role = c.Role, FirstName = c.FirstName, LastName = c.LastName, Email = c.Email, Phone = c.Phone });
        return member;
    }
}
