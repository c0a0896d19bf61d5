using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Enrolment;

public sealed class EnrolmentNotOpen() : Refusal("Cette inscription est déjà envoyée : elle ne se modifie plus. Pour la corriger, appelez le service adhérents.");

public sealed class EnrolmentStepNotReached() : Refusal("Terminez d’abord les étapes précédentes : vos réponses sont enregistrées à chaque étape.");

public sealed class EnrolmentGone() : Refusal("Cette inscription n’existe plus : elle a été abandonnée ou son délai est passé. Recommencez depuis le début.");

public sealed class NothingToValidate() : Refusal("Votre adresse est déjà validée : vous n’avez plus rien à faire ici.");

public sealed class TooManyResends() : Refusal(
    "Nous vous avons déjà envoyé plusieurs courriels aujourd’hui. Cherchez-les dans vos courriers indésirables, ou réessayez demain.");

/// <summary>The closed list of reasons for refusing an enrolment, as everybody reads them.</summary>
public static class EnrolmentRefusalReasons
{
    public const string NoAnswer = "Sans réponse dans le délai";

    public static readonly IReadOnlyList<string> All =
        ["SIRET fermé", "Hors champ", "Demandeur non habilité", "Doublon", "Pièce illisible", NoAnswer];
}
