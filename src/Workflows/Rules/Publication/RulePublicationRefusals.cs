using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Rules.Publication;

public sealed class DraftClosed() : Refusal("Ce brouillon est clos : il a été publié ou abandonné. Préparez une nouvelle version depuis la bibliothèque des règles.");

public sealed class NotToApprove() : Refusal("Ce brouillon n’attend plus d’approbation : il a été publié, renvoyé ou abandonné. Rechargez la page pour voir où il en est.");
