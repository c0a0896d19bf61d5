namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>The words of the screens, the same everywhere.</summary>
public static class ServiceWords
{
    public static string Label(this ServiceFamily family) => family switch
    {
        ServiceFamily.Dsn => "La DSN, pour toutes les procédures qu’elle remplace",
        ServiceFamily.Hiring => "L’embauche",
        ServiceFamily.HealthInsurance => "L’assurance maladie",
        ServiceFamily.Departure => "Le départ de salarié",
        ServiceFamily.Contributions => "Les cotisations sociales et contributions",
        ServiceFamily.Construction => "Les services du BTP",
        ServiceFamily.OccupationalHealth => "La santé au travail",
        _ => throw new ArgumentOutOfRangeException(nameof(family)),
    };

    public static string Label(this ServiceComplement complement) => complement switch
    {
        ServiceComplement.None => "Aucun",
        ServiceComplement.Sepa => "Compte bancaire (SEPA)",
        ServiceComplement.Organisations => "Organismes destinataires",
        ServiceComplement.Both => "Compte bancaire (SEPA) et organismes",
        _ => throw new ArgumentOutOfRangeException(nameof(complement)),
    };

    public static bool AsksForSepa(this ServiceComplement complement) => complement is ServiceComplement.Sepa or ServiceComplement.Both;

    public static bool AsksForOrganisations(this ServiceComplement complement) => complement is ServiceComplement.Organisations or ServiceComplement.Both;

    public static string Label(this SubscriptionState state) => state switch
    {
        SubscriptionState.Requested => "Demandée",
        SubscriptionState.Active => "Active",
        SubscriptionState.ToComplete => "À compléter",
        SubscriptionState.Closed => "Close",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this ForWhom forWhom) => forWhom switch
    {
        ForWhom.OwnCompany => "Votre entreprise",
        ForWhom.OwnCompanyAndClients => "Votre entreprise et vos clients",
        _ => throw new ArgumentOutOfRangeException(nameof(forWhom)),
    };

    public static string Label(this CompanyKind kind) => kind switch
    {
        CompanyKind.PrivateSector => "Une entreprise ou un organisme du secteur privé",
        CompanyKind.PublicSector => "Un organisme du secteur public",
        CompanyKind.SelfEmployedAlone => "Un indépendant seul",
        CompanyKind.SelfEmployedWithStaff => "Un indépendant avec salarié(s)",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
