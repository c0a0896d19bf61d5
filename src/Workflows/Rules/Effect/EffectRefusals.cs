using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Rules.Effect;

public sealed class NothingToReplay(string book) : Refusal(
    $"Le livre «{French.Space}{book}{French.Space}» ne décide encore de rien qui soit enregistré{French.Space}: son effet ne se mesure pas. Essayez-le sur des cas.");

public sealed class YearWithoutFacts(int year) : Refusal(
    French.Punctuate($"L’année {year} n’a rien à rejouer : choisissez une année de la liste."));

public sealed class ReplayStillRunning() : Refusal("La mesure n’est pas terminée. Attendez la fin, puis téléchargez le classeur.");

public sealed class NoAnswerToExpect(string why) : Refusal(
    French.Punctuate($"Il n’y a pas de réponse à attendre : {why} Corrigez le brouillon, ou attendez la réponse de la version en vigueur."));

public sealed class NoSuchDraft() : Refusal("Choisissez un brouillon ouvert de ce livre, ou préparez-en un d’abord depuis la page des règles.");
