using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

public sealed class NotUnderReview()
    : Refusal("Cette déclaration n’attend pas de contrôle. Rechargez sa page pour voir où elle en est.");

public sealed class DeclarationNotOpenToMember()
    : Refusal("Un délai ne s’accorde que sur une déclaration à saisir ou en cours. Après la facture d’office, admettez une déclaration tardive.");

public sealed class SameState() : Refusal("La déclaration est déjà dans cet état. Choisissez un autre état, ou revenez au dossier.");

public sealed class UnknownState() : Refusal("Cet état n’existe pas dans la procédure. Choisissez-en un dans la liste.");
