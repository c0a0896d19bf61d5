using BackOffice.Workflows.Settings;
using static BackOffice.Workflows.Settings.LimitUnit;

namespace BackOffice.Workflows.Privacy;

/// <summary>How long what is kept. Changed on the page of limits like any other; the bounds are the law's where it has some.</summary>
public static class RetentionPeriods
{
    private const string Group = "Conservation des données";

    public static readonly Limit InactiveAccount = new("keep-inactive-account", Group, "Compte sans connexion", Years, 2, 1, 3);
    public static readonly Limit FirstInactivityNotice = new("inactivity-first-notice", Group, "Premier avis avant suppression d’un compte inactif", Days, 30, 15, 90);
    public static readonly Limit LastInactivityNotice = new("inactivity-last-notice", Group, "Dernier avis avant suppression d’un compte inactif", Days, 14, 3, 14);
    public static readonly Limit MemberFile = new("keep-member-file", Group, "Dossier d’un adhérent parti", Years, 5, 5, 10);
    public static readonly Limit Invoice = new("keep-invoice", Group, "Factures et avoirs", Years, 10, 10, 15, "Le Code de commerce impose au moins dix ans.");
    public static readonly Limit NirAfterExit = new("keep-nir", Group, "Numéro de sécurité sociale d’un salarié sorti", Years, 1, 0, 3);
    public static readonly Limit NamedList = new("keep-named-list", Group, "Salariés sortis et listes nominatives des déclarations", Years, 5, 3, 10);
    public static readonly Limit ClosedCase = new("keep-closed-case", Group, "Dossiers clos", Years, 2, 1, 5);
    public static readonly Limit AuditShown = new("audit-shown", Group, "Historique d’audit affiché par défaut", Years, 1, 1, 3);
    public static readonly Limit Audit = new("keep-audit", Group, "Historique d’audit", Years, 3, 1, 3);
    public static readonly Limit Mail = new("keep-mail", Group, "Courriels envoyés", Years, 1, 1, 3);
    public static readonly Limit Token = new("keep-token", Group, "Liens échus, sessions finies et essais de connexion", Hours, 24, 1, 168);
    public static readonly Limit EngineTrace = new("keep-engine-trace", Group, "Traces techniques du moteur de procédures", Days, 30, 7, 365);
    public static readonly Limit Export = new("keep-export", Group, "Téléchargement offert après une demande d’accès", Days, 30, 7, 90);
    public static readonly Limit RuleEffect = new("keep-rule-effect", Group, "Mesures de l’effet d’une règle", Days, 90, 7, 365);
    public static readonly Limit IncomeFile = new("keep-income-file", Group, "Fichiers annuels de revenus", Days, 90, 7, 365);
    public static readonly Limit ErasureDelay = new("erasure-delay", Group, "Délai avant d’exécuter un effacement accepté", Days, 1, 1, 30, "Le temps de revenir sur une erreur.");

    /// <summary>In the order of the page.</summary>
    public static readonly IReadOnlyList<Limit> All =
    [
        InactiveAccount, FirstInactivityNotice, LastInactivityNotice, MemberFile, Invoice, NirAfterExit, NamedList, ClosedCase,
        AuditShown, Audit, Mail, Token, EngineTrace, RuleEffect, IncomeFile, Export, ErasureDelay,
    ];
}
