using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Members;

public sealed class NotActive() : Refusal("Seule une adhésion active se suspend. Rechargez la fiche pour voir son état.");

public sealed class NotSuspended() : Refusal("Cette adhésion n’est pas suspendue. Rechargez la fiche pour voir son état.");

public sealed class ContactGone() : Refusal("Ce contact n’existe plus. Rechargez la fiche de l’adhérent.");

public sealed class ContactAddressNotValid()
    : Refusal("Cette adresse électronique n’est pas complète. Saisissez-la en entier, par exemple nom@entreprise.fr.");

public sealed class EstablishmentAlreadyClosed() : Refusal("Cet établissement est déjà fermé. Rechargez la fiche.");

public sealed class ClosingInTheFuture() : Refusal("Saisissez une date passée ou celle du jour : un établissement se ferme quand plus personne n’y travaille.");
