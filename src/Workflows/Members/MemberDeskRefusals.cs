using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Members;

public sealed class NotActive() : Refusal("Seule une adhésion active se suspend. Rechargez la fiche pour voir son état.");

public sealed class NothingToReinstate() : Refusal("Cette adhésion n’est ni suspendue ni terminée. Rechargez la fiche pour voir son état.");

public sealed class MembershipAlreadyEnded() : Refusal("Cette adhésion est déjà terminée. Rechargez la fiche pour voir son état.");

public sealed class MembershipEndOutside(DateOnly joinedOn) : Refusal($"Saisissez une date de fin à partir du {French.Date(joinedOn)}, jour de l’adhésion, et d’ici deux ans au plus.");

public sealed class ContactGone() : Refusal("Ce contact n’existe plus. Rechargez la fiche de l’adhérent.");

public sealed class ContactAddressNotValid()
    : Refusal("Cette adresse électronique n’est pas complète. Saisissez-la en entier, par exemple nom@entreprise.fr.");

public sealed class EstablishmentAlreadyClosed() : Refusal("Cet établissement est déjà fermé. Rechargez la fiche.");

public sealed class ClosingInTheFuture() : Refusal("Saisissez une date passée ou celle du jour : un établissement se ferme quand plus personne n’y travaille.");
