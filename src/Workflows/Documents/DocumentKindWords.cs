namespace BackOffice.Workflows.Documents;

public static class DocumentKindWords
{
    public static string Label(this DocumentKind kind) => kind switch
    {
        DocumentKind.Statement => "Bordereau de déclaration",
        DocumentKind.Invoice => "Facture",
        DocumentKind.MembershipSlip => "Bordereau d’adhésion",
        DocumentKind.KeyLetter => "Courrier avec une clé",
        DocumentKind.RevenueNotice => "Avis d’appel rectificatif",
        DocumentKind.ScheduleNotice => "Échéancier",
        DocumentKind.SettlementNotice => "Avis de régularisation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
