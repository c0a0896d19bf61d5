using BackOffice.Workflows.Privacy;
using static BackOffice.Workflows.Settings.LimitUnit;

namespace BackOffice.Workflows.Settings;

/// <summary>Every limit of the house with its default. A new one is a line here; the page, the checks and the history follow.</summary>
public static class Limits
{
    private const string Enrolment = "Inscription";
    private const string Links = "Liens envoyés par courriel";
    private const string Reset = "Réinitialisation du mot de passe";
    private const string SignIn = "Connexion";

    public static readonly Limit EnrolmentLife = new("enrolment-life", Enrolment, "Durée de vie d’une inscription non terminée", Days, 7, 3, 60);
    public static readonly Limit EnrolmentReminder = new("enrolment-reminder", Enrolment, "Rappel avant suppression d’une inscription non terminée", Hours, 48, 1, 240);
    public static readonly Limit EnrolmentResends = new("enrolment-resends", Enrolment, "Renvois du lien de validation par jour", Times, 5, 1, 50);
    public static readonly Limit ProofWait = new("proof-wait", Enrolment, "Attente d’un justificatif avant refus", Days, 30, 5, 120);
    public static readonly Limit PostedKeyLife = new("posted-key-life", Enrolment, "Validité d’une clé envoyée par courrier", Days, 30, 7, 90);
    public static readonly Limit PostedKeyTries = new("posted-key-tries", Enrolment, "Clés fausses saisies avant que la clé envoyée par courrier ne serve plus", Times, 5, 1, 20);
    public static readonly Limit ActivationDelay = new("activation-delay", Enrolment, "Ouverture d’un compte AT/MP", Hours, 24, 1, 240);
    public static readonly Limit ActivationAlert = new("activation-alert", Enrolment, "Alerte si un compte AT/MP n’est pas ouvert", Hours, 26, 1, 480);

    public static readonly Limit ValidationLinkLife = new("validation-link-life", Links, "Validité d’un lien de validation d’adresse", Hours, 72, 1, 240);
    public static readonly Limit ResetLinkLife = new("reset-link-life", Links, "Validité d’un lien de réinitialisation", Minutes, 60, 10, 1440);
    public static readonly Limit NotUsLinkLife = new("not-us-link-life", Links, "Validité d’un lien « ce n’est pas nous »", Days, 30, 1, 90);
    public static readonly Limit MailChangesPerDay = new("mail-changes-per-day", Links, "Demandes de changement d’adresse par personne et par jour", Times, 5, 1, 50);

    public static readonly Limit ResetsPerHour = new("resets-per-hour", Reset, "Demandes par numéro et par heure", Times, 3, 1, 100);
    public static readonly Limit ResetsPerDay = new("resets-per-day", Reset, "Demandes par numéro et par jour", Times, 6, 1, 200);
    public static readonly Limit ResetsPerAddress = new("resets-per-address", Reset, "Demandes par adresse réseau et par heure", Times, 10, 1, 10_000);
    public static readonly Limit SecretAnswerTries = new("secret-answer-tries", Reset, "Réponses fausses à la question secrète avant que le lien ne soit annulé", Times, 5, 1, 20);

    public static readonly Limit QuestionLife = new("question-life", Reset, "Temps pour répondre à la question qui écarte les automates", Minutes, 30, 5, 240);

    public static readonly Limit FreeFailures = new("free-failures", SignIn, "Essais sans attente avant ralentissement", Times, 4, 1, 20);
    public static readonly Limit LongestWait = new("longest-wait", SignIn, "Attente la plus longue après des échecs", Minutes, 15, 1, 240);
    public static readonly Limit MemberIdle = new("member-idle", SignIn, "Session d’un adhérent : fin sans activité", Minutes, 30, 5, 240);
    public static readonly Limit MemberSession = new("member-session", SignIn, "Session d’un adhérent : durée totale", Hours, 4, 1, 24);
    public static readonly Limit StaffIdle = new("staff-idle", SignIn, "Session d’un agent : fin sans activité", Minutes, 60, 5, 240);
    public static readonly Limit StaffSession = new("staff-session", SignIn, "Session d’un agent : durée totale", Hours, 10, 1, 24);

    public static readonly Limit ProofLife = new("proof-life", SignIn, "Délai avant de redemander le mot de passe pour changer un accès", Minutes, 10, 1, 60);

    /// <summary>In the order of the page.</summary>
    public static readonly IReadOnlyList<Limit> All =
    [
        EnrolmentLife, EnrolmentReminder, EnrolmentResends, ProofWait, PostedKeyLife, PostedKeyTries, ActivationDelay, ActivationAlert,
        ValidationLinkLife, ResetLinkLife, NotUsLinkLife, MailChangesPerDay,
        ResetsPerHour, ResetsPerDay, ResetsPerAddress, SecretAnswerTries, QuestionLife,
        FreeFailures, LongestWait, MemberIdle, MemberSession, StaffIdle, StaffSession, ProofLife,
        .. RetentionPeriods.All,
    ];
}
