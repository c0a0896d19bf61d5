using BackOffice.Workflows.Settings;

namespace BackOffice.Workflows.Privacy;

/// <summary>One line of what is kept: what, how long, counted from when, why, and what the law says. Shown to admins and to the public.</summary>
public sealed record Retention(string What, Limit Period, string From, string Then, string Why, string Basis);

/// <summary>The register. What a procedure deletes itself stands here too, so that one page tells everything.</summary>
public static class RetentionRegister
{
    private const string Minimal = "RGPD, art. 5-1-e (limitation de la conservation)";
    private const string Security = "RGPD, art. 32 (sécurité) ; recommandation CNIL 2021-122 sur la journalisation";

    public static readonly Retention Enrolments = new(
        "Inscription non terminée", Limits.EnrolmentLife, "de son début", "supprimée, après un rappel par courriel",
        "Sans suite de votre part, nous n’avons aucune raison de garder ce que vous aviez saisi.", Minimal);

    public static readonly Retention InactiveAccounts = new(
        "Compte d’accès sans connexion", RetentionPeriods.InactiveAccount, "de la dernière connexion",
        "supprimé, après deux avis par courriel ; le dossier de l’adhérent reste",
        "Un compte que personne n’utilise est un risque pour ce qu’il ouvre.", Minimal);

    public static readonly Retention MemberFiles = new(
        "Dossier d’un adhérent : coordonnées, contacts, salariés, déclarations, revenus et échéanciers d’un indépendant", RetentionPeriods.MemberFile, "de la fin de l’adhésion",
        "supprimé ; restent les factures jusqu’à leur propre terme", "Répondre à une contestation tant qu’une action en justice reste possible.",
        "Code civil, art. 2224 (prescription de cinq ans)");

    public static readonly Retention Invoices = new(
        "Factures et avoirs", RetentionPeriods.Invoice, "de leur émission", "supprimés avec la déclaration de l’année",
        "Les pièces comptables doivent pouvoir être présentées.", "Code de commerce, art. L. 123-22");

    public static readonly Retention Nirs = new(
        "Numéro de sécurité sociale d’un salarié", RetentionPeriods.NirAfterExit, "de sa sortie de l’effectif",
        "effacé ; la fiche et les effectifs restent", "Il ne sert qu’à identifier la personne pendant son suivi en santé au travail.",
        "Décret n° 2019-341 du 19 avril 2019");

    public static readonly Retention NamedLists = new(
        "Fiches des salariés sortis, listes nominatives et bordereaux des déclarations", RetentionPeriods.NamedList,
        "de la sortie, ou de la fin de l’année déclarée", "supprimées ; l’effectif et le montant restent",
        "Justifier la cotisation calculée tant qu’elle peut être contestée.", "Code civil, art. 2224 (prescription de cinq ans)");

    public static readonly Retention ClosedCases = new(
        "Dossiers clos (inscriptions, demandes, accès) et leur journal", RetentionPeriods.ClosedCase, "de leur clôture", "supprimés en entier",
        "Expliquer une décision à qui la conteste.", Minimal);

    public static readonly Retention Audit = new(
        "Historique d’audit : qui a consulté ou changé quoi", RetentionPeriods.Audit, "de l’acte", "supprimé ; au quotidien, seule la dernière année est affichée",
        "Retrouver l’origine d’une erreur ou d’un abus.", Security);

    public static readonly Retention Mails = new(
        "Copie des courriels envoyés", RetentionPeriods.Mail, "de l’envoi", "supprimée",
        "Montrer ce qui vous a été écrit, et quand.", Minimal);

    public static readonly Retention Tokens = new(
        "Liens et clés de courrier échus, sessions finies, essais de connexion", RetentionPeriods.Token, "de leur échéance", "supprimés",
        "Ralentir qui essaie des mots de passe ; reconnaître un lien déjà utilisé.", Security);

    public static readonly Retention Exports = new(
        "Copie de vos données, après une demande d’accès acceptée", RetentionPeriods.Export, "de notre réponse",
        "n’est plus proposée ; elle est fabriquée à chaque téléchargement et jamais gardée", "Vous laisser le temps de la télécharger.", "RGPD, art. 15 et 20");

    public static readonly Retention AskedErasures = new(
        "Données dont vous avez demandé l’effacement, une fois la demande acceptée", RetentionPeriods.ErasureDelay, "de notre réponse",
        "supprimées ; restent les factures et les déclarations que la loi impose de garder", "Pouvoir revenir sur une erreur avant l’irréparable.", "RGPD, art. 17");

    public static readonly Retention EngineTraces = new(
        "Traces techniques du moteur de procédures", RetentionPeriods.EngineTrace, "de leur traitement", "supprimées",
        "Reprendre un traitement interrompu sans le faire deux fois.", Minimal);

    public static readonly Retention RuleEffects = new(
        "Mesures de l’effet d’une nouvelle règle : qui changerait, sans nom ni numéro de personne", RetentionPeriods.RuleEffect, "de la mesure",
        "supprimées ; la version publiée et sa décision restent", "Décider d’une règle en sachant qui elle touche, et le montrer à qui l’approuve.", Minimal);

    public static readonly Retention IncomeFiles = new(
        "Fichier annuel des revenus d’indépendants, tant qu’il n’est pas appliqué, et son rapport", RetentionPeriods.IncomeFile, "de son envoi",
        "supprimé ; les lignes partent dès qu’elles sont appliquées, les revenus restent au dossier", "Vérifier un fichier avant de l’appliquer, reprendre un import interrompu.", Minimal);

    /// <summary>In the order of the page.</summary>
    public static readonly IReadOnlyList<Retention> All =
        [Enrolments, InactiveAccounts, MemberFiles, Invoices, Nirs, NamedLists, ClosedCases, Audit, Mails, Tokens, AskedErasures, Exports, EngineTraces, RuleEffects, IncomeFiles];
}
