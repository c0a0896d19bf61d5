using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Members;

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
}
