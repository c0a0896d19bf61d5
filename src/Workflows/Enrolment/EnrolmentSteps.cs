namespace BackOffice.Workflows.Enrolment;

/// <summary>By which way a person came in.</summary>
public enum EnrolmentPath
{
    /// <summary>The company belongs to the service; somebody there wants an account.</summary>
    Declarant,

    /// <summary>The company asks to join the service.</summary>
    NewMember,
}

/// <summary>One screen of an enrolment.</summary>
/// <param name="Key">Stored as the step reached.</param>
/// <param name="IsAfterwards">Shown once the enrolment is sent, and only then.</param>
public sealed record EnrolmentStep(int Number, string Key, string Title, string Route, bool IsAfterwards = false);

/// <summary>The screens of each path, in their order: what the pages, the redirections and the words "Étape 3 sur 12" all read.</summary>
public static class EnrolmentSteps
{
    public const string Identity = "identity";
    public const string Terms = "terms";
    public const string Establishment = "establishment";
    public const string Password = "password";
    public const string Summary = "summary";
    public const string Profile = "profile";
    public const string Services = "services";
    public const string Validation = "validation";
    public const string YourEnrolment = "your-enrolment";
    public const string Habilitations = "habilitations";
    public const string Report = "report";
    public const string Mail = "mail";

    public const string Eligibility = "eligibility";
    public const string Establishments = "establishments";
    public const string Contacts = "contacts";
    public const string Employees = "employees";
    public const string Check = "check";
    public const string Slip = "slip";

    private static readonly IReadOnlyList<EnrolmentStep> OfDeclarant =
    [
        new(1, Identity, "Créez votre compte déclarant", "/inscription/identite"),
        new(2, Terms, "Conditions générales", "/inscription/conditions"),
        new(3, Establishment, "Identification de votre établissement", "/inscription/etablissement"),
        new(4, Password, "Mot de passe", "/inscription/mot-de-passe"),
        new(5, Summary, "Récapitulatif d’identification", "/inscription/recapitulatif"),
        new(6, Profile, "Profil", "/inscription/profil"),
        new(7, Services, "Services", "/inscription/services"),
        new(8, Validation, "Validation de vos déclarations", "/inscription/validation"),
        new(9, YourEnrolment, "Votre inscription", "/inscription/votre-inscription"),
        new(10, Habilitations, "Habilitations", "/inscription/habilitations"),
        new(11, Report, "Compte rendu", "/inscription/compte-rendu", IsAfterwards: true),
        new(12, Mail, "Validation de votre adresse", "/inscription/courriel", IsAfterwards: true),
    ];

    private static readonly IReadOnlyList<EnrolmentStep> OfNewMember =
    [
        new(1, Identity, "Vos coordonnées", "/inscription/identite"),
        new(2, Terms, "Conditions générales", "/inscription/conditions"),
        new(3, Eligibility, "Votre entreprise peut-elle adhérer ?", "/inscription/adhesion/admissibilite"),
        new(4, Establishments, "Établissements", "/inscription/adhesion/etablissements"),
        new(5, Contacts, "Contacts", "/inscription/adhesion/contacts"),
        new(6, Employees, "Salariés", "/inscription/adhesion/salaries"),
        new(7, Password, "Mot de passe", "/inscription/mot-de-passe"),
        new(8, Check, "Vérifiez vos réponses", "/inscription/adhesion/verification"),
        new(9, Slip, "Bordereau d’adhésion", "/inscription/adhesion/bordereau", IsAfterwards: true),
        new(10, Mail, "Validation de votre adresse", "/inscription/courriel", IsAfterwards: true),
    ];

    public static IReadOnlyList<EnrolmentStep> Of(EnrolmentPath path) => path switch
    {
        EnrolmentPath.Declarant => OfDeclarant,
        EnrolmentPath.NewMember => OfNewMember,
        _ => throw new ArgumentOutOfRangeException(nameof(path)),
    };

    /// <summary>The step of that name on this path; null when the path has none.</summary>
    public static EnrolmentStep? Find(EnrolmentPath path, string key) => Of(path).SingleOrDefault(s => s.Key == key);

    /// <summary>The step to do after this one.</summary>
    public static EnrolmentStep After(EnrolmentPath path, string key) => Of(path)[Find(path, key)!.Number];
}
