using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

public sealed class NotUnderReview()
    : Refusal("Cette déclaration n’attend pas de contrôle. Rechargez sa page pour voir où elle en est.");

public sealed class DeclarationNotOpenToMember()
    : Refusal("Un délai ne s’accorde que sur une déclaration à saisir ou en cours. Après la facture d’office, admettez une déclaration tardive.");
