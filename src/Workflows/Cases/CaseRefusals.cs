using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Cases;

public sealed class AnswerUnknown() : Refusal("Cette réponse n’est plus possible. Revenez au dossier pour voir ce qu’il attend.");

public sealed class RefusalReasonMissing() : Refusal("Choisissez le motif du refus dans la liste.");

public sealed class WordsMissing() : Refusal("Écrivez le commentaire : cette réponse ne va pas sans explication.");

public sealed class ColleagueUnknown() : Refusal("Cette personne ne traite pas les dossiers. Choisissez un nom dans la liste.");

public sealed class SameState() : Refusal("Le dossier est déjà dans cet état. Choisissez un autre état, ou revenez au dossier.");

public sealed class UnknownState() : Refusal("Cet état n’existe pas dans la procédure. Choisissez-en un dans la liste.");

public sealed class StateIsNotForced() : Refusal("L’état de ce dossier ne se change pas à la main : il dit que deux personnes sont d’accord. Passez par sa propre page.");
