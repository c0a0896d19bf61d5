namespace BackOffice.Workflows.Workforce;

/// <summary>The words people read for contracts, sexes and follow-up categories.</summary>
public static class WorkforceWords
{
    public static string Label(this ContractKind contract) => contract switch
    {
        ContractKind.Cdi => "CDI – contrat à durée indéterminée",
        ContractKind.Cdd => "CDD – contrat à durée déterminée",
        ContractKind.Apprenticeship => "Contrat d’apprentissage",
        ContractKind.Professionalisation => "Contrat de professionnalisation",
        ContractKind.Seasonal => "Contrat saisonnier",
        ContractKind.Intermittent => "Contrat intermittent",
        ContractKind.Assisted => "Contrat aidé",
        ContractKind.SalariedOfficer => "Mandataire social salarié",
        ContractKind.AgencyStaff => "Intérimaire (personnel propre de l’agence)",
        _ => throw new ArgumentOutOfRangeException(nameof(contract)),
    };

    /// <summary>For a column of a list.</summary>
    public static string ShortLabel(this ContractKind contract) => contract switch
    {
        ContractKind.Cdi => "CDI",
        ContractKind.Cdd => "CDD",
        ContractKind.Apprenticeship => "Apprentissage",
        ContractKind.Professionalisation => "Professionnalisation",
        ContractKind.Seasonal => "Saisonnier",
        ContractKind.Intermittent => "Intermittent",
        ContractKind.Assisted => "Contrat aidé",
        ContractKind.SalariedOfficer => "Mandataire social",
        ContractKind.AgencyStaff => "Intérim",
        _ => throw new ArgumentOutOfRangeException(nameof(contract)),
    };

    public static string Label(this Sex sex) => sex switch
    {
        Sex.Female => "Femme",
        Sex.Male => "Homme",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    /// <summary>What the four letters stand for; a category that a later book invents is shown as it is.</summary>
    public static string CategoryLabel(string category) => category switch
    {
        "SI" => "Suivi individuel",
        "SIA" => "Suivi individuel adapté",
        "SIR" => "Suivi individuel renforcé",
        "SIH" => "Suivi individuel habilitation",
        _ => category,
    };

    public static string ExamLabel(string exam) => exam switch
    {
        "vip" => "visite d’information et de prévention",
        "aptitude" => "examen médical d’aptitude",
        _ => exam,
    };
}
