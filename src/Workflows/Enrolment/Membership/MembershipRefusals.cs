using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>Something is wrong with a SIRET: said at its field.</summary>
public abstract class EstablishmentRefused(string message) : Refusal(message);

public sealed class SiretOfAnotherCompany(string siren) : EstablishmentRefused(
    $"Ce SIRET n’est pas celui de votre entreprise : il doit commencer par {siren}. Une autre société fait sa propre demande.");

public sealed class SiretTwice() : EstablishmentRefused("Cet établissement est déjà dans votre liste. Modifiez-le plutôt que de l’ajouter de nouveau.");

public sealed class SiretAlreadyMember() : EstablishmentRefused(
    "Un établissement adhérent a déjà ce SIRET. Vérifiez-le, ou créez votre compte déclarant au lieu d’adhérer de nouveau.");

public sealed class NotEligible() : Refusal("Votre entreprise ne peut pas adhérer ici : lisez les raisons ci-dessous, et appelez-nous si elles ne vous semblent pas exactes.");

public sealed class HeadOfficeMissing() : Refusal(
    "Indiquez le siège de l’entreprise : vos factures y sont adressées. Ajoutez-le à la liste, ou modifiez l’établissement qui l’est.");

public sealed class TwoHeadOffices() : Refusal("Un autre établissement de votre liste est déjà le siège. Modifiez-le d’abord, ou indiquez ici « établissement secondaire ».");

public sealed class LastEstablishment() : Refusal("C’est le seul établissement de votre demande : modifiez-le, ou ajoutez-en un autre avant de l’enlever.");

public sealed class TooManyInDraft() : Refusal("Votre liste a atteint sa taille maximale. Indiquez seulement l’effectif : vous compléterez la liste dans votre espace.");

public sealed class NobodyToFollow() : Refusal("Ajoutez au moins un salarié, ou indiquez votre effectif : l’adhésion est ouverte à partir d’un salarié.");

public sealed class CompanyAlreadyMember() : Refusal(
    "Cette entreprise vient de devenir adhérente par une autre demande. Celle-ci se clôt d’elle-même et son demandeur est prévenu : vous n’avez rien à faire.");

public sealed class ApplicationNotOpenToCorrection() : Refusal("Cette demande est déjà réglée : ses données ne se corrigent plus ici. Ouvrez la fiche de l’adhérent.");

public sealed class NothingCorrected() : Refusal("Rien n’est changé. Corrigez au moins un champ, ou revenez au dossier.");

/// <summary>The closed list of reasons for refusing a company.</summary>
public static class MembershipRefusalReasons
{
    public const string NoAnswer = "Sans réponse";

    public static readonly IReadOnlyList<string> All = ["Hors champ", "Doublon", "SIRET fermé", "Pièce illisible", "Demandeur non habilité"];
}
