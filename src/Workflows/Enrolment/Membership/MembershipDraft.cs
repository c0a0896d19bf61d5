using System.Text.Json.Serialization;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Workforce;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>What a company that asks to join has typed so far. Kept whole in the enrolment's file, then in the application.</summary>
public sealed record MembershipDraft
{
    public MembershipAnswers? Answers { get; init; }

    public DraftCompany? Company { get; init; }

    public IReadOnlyList<DraftEstablishment> Establishments { get; init; } = [];

    /// <summary>Whom to write to besides the person who enrols; a role that is missing is that person's.</summary>
    public IReadOnlyList<DraftContact> Contacts { get; init; } = [];

    public bool ContactsChecked { get; init; }

    public IReadOnlyList<DraftEmployee> Employees { get; init; } = [];

    /// <summary>How many people, when the list comes later; null when the list is the answer.</summary>
    public int? CountOnly { get; init; }

    [JsonIgnore]
    public int Headcount => CountOnly ?? Employees.Count;

    [JsonIgnore]
    public DraftEstablishment? HeadOffice => Establishments.FirstOrDefault(e => e.IsHeadOffice);

    /// <summary>Nothing more is done with the numbers: no reason to keep them.</summary>
    public MembershipDraft WithoutNir() => this with { Employees = [.. Employees.Select(e => e with { Nir = null })] };

    /// <summary>The four contacts of a member: those named, and the person who enrols for every other role.</summary>
    public IReadOnlyList<DraftContact> ContactsWith(EnrolmentPerson person) =>
    [
        new(ContactRole.Account, person.FirstName, person.LastName, person.Email, person.Phone),
        .. OtherRoles.Select(role => Contacts.FirstOrDefault(c => c.Role == role)
            ?? new DraftContact(role, person.FirstName, person.LastName, person.Email, person.Phone)),
    ];

    /// <summary>The roles that somebody else than the person who enrols may hold.</summary>
    public static IReadOnlyList<ContactRole> OtherRoles { get; } = [ContactRole.Manager, ContactRole.HumanResources, ContactRole.Billing];
}

/// <summary>What the book membership-eligibility is asked.</summary>
public sealed record MembershipAnswers(EmployerKind Employer, int Employees, string PostCode);

public enum EmployerKind
{
    Private,
    Public,
    Household,
    Agricultural,
    SelfEmployed,
}

/// <summary>The legal entity; its SIREN is that of the file's SIRET.</summary>
public sealed record DraftCompany(string Name, string LegalForm, string? VatNumber, string? VatExemptionReason, DateOnly? FirstHireOn);

public sealed record DraftEstablishment(
    Guid Id, string Siret, string Name, string Street, string PostCode, string City, string? Naf, bool IsHeadOffice);

public sealed record DraftContact(ContactRole Role, string FirstName, string LastName, string Email, string? Phone)
{
    [JsonIgnore]
    public string FullName => $"{FirstName} {LastName}";
}

/// <summary>Somebody on the list; the number never stands in clear beside the rest.</summary>
public sealed record DraftEmployee(Guid Id, EmployeeDetails Details, SealedNir? Nir)
{
    [JsonIgnore]
    public string FullName => $"{Details.BirthName.ToUpper(French.Culture)} {Details.FirstName}";
}
