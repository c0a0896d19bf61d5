using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Revenue;
using BackOffice.Workflows.Rules.Publication;

namespace BackOffice.Workflows.Cases;

/// <summary>What the office calls a kind of case, and on what grounds it may refuse one.</summary>
/// <param name="Workflow">The workflow's key.</param>
/// <param name="Name">As the queue and its filter show it.</param>
public sealed record CaseType(string Workflow, string Name)
{
    /// <summary>The closed list of reasons; a free text may follow.</summary>
    public IReadOnlyList<string> RefusalReasons { get; init; } = [];

    /// <summary>The answers that refuse: one of the reasons goes with them.</summary>
    public IReadOnlyList<string> Refusing { get; init; } = [];

    /// <summary>The answers whose comment is read by the person concerned, or that must be justified: it may not be empty.</summary>
    public IReadOnlyList<string> NeedsWords { get; init; } = [];

    /// <summary>What an answer does, where the steps of the procedure do not say enough.</summary>
    public IReadOnlyDictionary<string, string> Effects { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a person may move the case to any state: not where a state says that two people agreed.</summary>
    public bool StateIsForced { get; init; } = true;

    /// <summary>Stands before every other case in the queue, whatever its due time.</summary>
    public bool ComesFirst { get; init; }
}

/// <summary>The one table of case types: a workflow that puts a question to staff has its row here.</summary>
public static class CaseTypes
{
    public static readonly IReadOnlyList<CaseType> All =
    [
        new(AnnualDeclaration.WorkflowKey, "Déclaration annuelle") { NeedsWords = ["correct"] },
        new(NotUsProcedure.WorkflowKey, "Ce n’est pas nous") { ComesFirst = true, NeedsWords = ["confirm-fraud", "keep-closed"] },
        new(ContactlessProcedure.WorkflowKey, "Mot de passe oublié, sans adresse joignable")
        {
            RefusalReasons = ["Identité non établie"],
            Refusing = ["identity-not-established"],
            NeedsWords = ["identity-established"],
            Effects = new Dictionary<string, string>
            {
                ["identity-established"] = "Un lien part à l’adresse enregistrée dans ce dossier. Enregistrez-la d’abord.",
                ["identity-not-established"] = "Le dossier est clos, aucun lien n’est envoyé.",
            },
        },
        new(EnrolmentProcedure.WorkflowKey, "Inscription à vérifier")
        {
            RefusalReasons = EnrolmentRefusalReasons.All,
            Refusing = ["refuse"],
            NeedsWords = ["ask-proof"],
            Effects = new Dictionary<string, string>
            {
                ["accept"] = "L’accès est ouvert avec les services demandés, et le demandeur est prévenu.",
                ["ask-proof"] = "Vos mots sont envoyés au demandeur. Le délai s’arrête jusqu’à sa réponse ; sans réponse, l’inscription est refusée.",
                ["send-key"] = "Un courrier avec une clé est préparé pour le siège de l’entreprise : imprimez-le depuis le dossier et postez-le. Le demandeur reçoit le lien où la saisir ; bonne, elle ouvre l’accès.",
                ["send-again"] = "La clé précédente ne sert plus. Un nouveau courrier est à imprimer et à poster, et le demandeur reçoit un nouveau lien.",
                ["revoke"] = "La clé ne sert plus et son courrier ne s’imprime plus. L’inscription revient à vérifier.",
                ["received"] = "L’inscription revient à vérifier, avec un nouveau délai de deux jours ouvrés.",
                ["refuse"] = "L’inscription est close, le demandeur reçoit le motif, aucun accès n’est ouvert.",
            },
        },
        new(MailChangeProcedure.WorkflowKey, "Changement d’adresse électronique"),
        new(MembershipProcedure.WorkflowKey, "Adhésion d’une entreprise")
        {
            RefusalReasons = MembershipRefusalReasons.All,
            Refusing = ["refuse"],
            NeedsWords = ["ask"],
            Effects = new Dictionary<string, string>
            {
                ["accept"] = "L’entreprise reçoit un n° adhérent ; ses établissements, contacts et salariés sont créés avec le compte du demandeur, et le bordereau est rangé à sa fiche.",
                ["ask"] = "Le demandeur reçoit votre texte par courriel. Sans pièce dans le délai des paramètres, la demande est classée.",
                ["refuse"] = "Le demandeur reçoit le motif par courriel. Aucun adhérent ni compte n’est créé.",
            },
        },
        new(ServiceActivationProcedure.WorkflowKey, "Ouverture d’un service")
        {
            RefusalReasons = ["Service non éligible"],
            Refusing = ["refuse"],
            Effects = new Dictionary<string, string>
            {
                ["activate"] = "Le service est ouvert tout de suite pour tous les établissements demandés, et le demandeur est prévenu.",
                ["refuse"] = "La demande est close, le demandeur reçoit le motif ; ses autres services ne changent pas.",
            },
        },
        new(DataRequestProcedure.WorkflowKey, "Droits sur les données")
        {
            RefusalReasons = ["Manifestement infondé", "Identité non établie", "Conservation imposée par la loi"],
            Refusing = ["refuse"],
            NeedsWords = ["refuse", "extend", "identity-checked"],
            Effects = new Dictionary<string, string>
            {
                ["accept"] = "La personne reçoit la réponse par courriel. Un accès ouvre le téléchargement de ses données ; un effacement est exécuté par la suppression de la nuit, après le délai fixé dans les limites.",
                ["refuse"] = "La personne reçoit le motif, vos explications et ses voies de recours.",
                ["extend"] = "L’échéance légale recule de deux mois, une seule fois. La personne reçoit vos raisons.",
            },
        },
        new(RuleCorrectionProcedure.WorkflowKey, "Reprise après une règle publiée")
        {
            NeedsWords = ["redo", "leave"],
            Effects = new Dictionary<string, string>
            {
                ["redo"] = "Le calcul est repris avec la version publiée. Une facture d’un autre montant est annulée par un avoir et remplacée ; avant facturation, le montant est mis à jour.",
                ["leave"] = "Rien ne change : la facture et les catégories restent comme calculées. Votre motif reste au journal.",
            },
        },
        // Answered on its own page only, by an admin who did not write it, with a fresh second factor.
        new(RulePublicationProcedure.WorkflowKey, "Publication d’une règle") { StateIsForced = false },
        new(RevenueReevaluation.WorkflowKey, "Réévaluation du revenu")
        {
            NeedsWords = ["reverse"],
            Effects = new Dictionary<string, string>
            {
                ["approve"] = "L’avis d’appel rectificatif est envoyé avec son PDF ; les échéances restent celles de l’estimation.",
                ["reverse"] = "L’échéancier d’avant la demande est rétabli, et la personne reçoit vos raisons.",
            },
        },
    ];

    /// <summary>The row of a workflow; one without a row has its key for a name, and nothing to refuse.</summary>
    public static CaseType Of(string workflow) => All.FirstOrDefault(t => t.Workflow == workflow) ?? new(workflow, workflow);
}
