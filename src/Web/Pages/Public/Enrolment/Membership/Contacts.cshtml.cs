using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>Whom the service writes to, by what they answer for in the company.</summary>
public sealed class ContactsModel(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Contacts)
{
    /// <summary>One a role, in the order of <see cref="MembershipDraft.OtherRoles"/>.</summary>
    [BindProperty]
    public List<ContactInput> People { get; set; } = [];

    public static IReadOnlyList<ContactRole> Roles => MembershipDraft.OtherRoles;

    public void OnGet() => People = [.. Roles.Select(role => ContactInput.Of(Typed.Contacts.FirstOrDefault(c => c.Role == role)))];

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        while (People.Count < Roles.Count) People.Add(new ContactInput());
        for (var i = 0; i < Roles.Count; i++) People[i].Check(ModelState, $"People[{i}].");
        if (!ModelState.IsValid) return await AgainAsync(ct);
        await memberships.NameContactsAsync(
            Draft, [.. Roles.Select((role, i) => (role, People[i])).Where(p => !p.Item2.IsSamePerson).Select(p => p.Item2.ToDraft(p.role))], ct);
        return LocalRedirect(EnrolmentSteps.After(EnrolmentPath.NewMember, EnrolmentSteps.Contacts).Route);
    }

    public static string Title(ContactRole role) => role switch
    {
        ContactRole.Manager => "Dirigeant",
        ContactRole.HumanResources => "Ressources humaines",
        ContactRole.Billing => "Facturation",
        _ => role.Label(),
    };

    public static string Why(ContactRole role) => role switch
    {
        ContactRole.Manager => "Il est prévenu des demandes d’accès faites au nom de l’entreprise.",
        ContactRole.HumanResources => "Nous lui écrivons pour les visites et la liste des salariés.",
        ContactRole.Billing => "Les factures sont envoyées à cette adresse.",
        _ => "",
    };
}
