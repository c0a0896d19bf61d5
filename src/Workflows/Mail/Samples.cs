using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Privacy;

namespace BackOffice.Workflows.Mail;

/// <summary>Invented people and cases for the previews of mails.</summary>
internal static class Samples
{
    /// <summary>Opens nothing.</summary>
    public const string Link = "https://adherents.sante-provence-azur.example/lien/exemple";

    public static EnrolmentFile Enrolment(DateTimeOffset at) => new()
    {
        Id = new Guid("0195a3c0-0000-7000-8000-00005e3fa21c"),
        Path = EnrolmentPath.Declarant,
        Person = new EnrolmentPerson("Alix", "Lafleur", "04 93 00 00 00", null, "alix@lafleur.example"),
        Siret = Siret.Parse("732 829 320 00074"),
        CreatedAt = at,
        RemindsAt = at.AddDays(5),
        DeletesAt = at.AddDays(7),
        ProofEndsAt = at.AddDays(30),
    };

    /// <summary>A bakery of six people that asks to join; a document awaited, then refused, as the mail wants it.</summary>
    public static MembershipApplication Membership(DateTimeOffset at)
    {
        var file = Enrolment(at);
        var application = new MembershipApplication
        {
            Id = file.Id,
            FileId = file.Id,
            Reference = file.Reference,
            Siren = file.Siret.Siren,
            Person = file.Person,
            Draft = new MembershipDraft
            {
                Company = new DraftCompany("Boulangerie Lafleur", "SARL", "FR44732829320", null, new DateOnly(2026, 1, 5)),
                CountOnly = 6,
            },
            Eligibility = new Eligibility(EligibilityAnswer.Yes, [], 0, "2024-01-01", ""),
            Quote = new Quote(2026, 6, [], 696, 0.20m, 139.20m, 835.20m, "tariff", "2026-01-01", "", null, "{}"),
            SubmittedAt = at,
            ReceivedAt = at,
        };
        application.AwaitPaper(at.AddDays(30));
        application.Refused("Pièce illisible : la copie de l’extrait Kbis est trop sombre");
        return application;
    }

    public static DataRequest DataRequest(DataRight right)
    {
        var request = new DataRequest
        {
            Id = new Guid("0195a3c0-0000-7000-8000-00005e3fa2da"),
            Right = right,
            AccountId = new Guid("0195a3c0-0000-7000-8000-00005e3fa2db"),
            PersonName = "Alix Lafleur",
            Email = "alix@lafleur.example",
            Words = "Je voudrais une copie de mes données.",
            ReceivedOn = new DateOnly(2026, 3, 17),
        };
        request.OfferDownload(new DateOnly(2026, 4, 30));
        return request;
    }

    public static ServiceActivation Activation(DateTimeOffset at, string? refusedBecause = null)
    {
        var member = new Member { Number = "10401", CompanyName = "Boulangerie Lafleur", Siren = Siren.Parse("732 829 320"), JoinedOn = new(2020, 1, 1) };
        var activation = new ServiceActivation
        {
            MemberId = member.Id,
            Member = member,
            ServiceCode = "ATMP",
            Offer = new ServiceOffer
            {
                Code = "ATMP",
                Name = "Compte AT/MP",
                Label = "Compte accidents du travail et maladies professionnelles",
                Summary = "Notification de votre taux",
                Family = ServiceFamily.HealthInsurance,
                Profiles = [CompanyKind.PrivateSector],
                Payable = false,
                Complement = ServiceComplement.None,
                Organisations = [],
                IsDelayed = true,
                IsPerEstablishment = true,
                IsCompulsory = false,
                HasLegalAddressee = true,
                Position = 1,
            },
            RequestedAt = at,
            RequestedBy = "Alix Lafleur",
            DueAt = at.AddHours(24),
            AlertAt = at.AddHours(26),
        };
        if (refusedBecause is not null) activation.Refuse(refusedBecause, at, "Camille Morel");
        return activation;
    }
}
