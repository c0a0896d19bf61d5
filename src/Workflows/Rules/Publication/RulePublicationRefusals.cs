using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Rules.Publication;

public sealed class DraftClosed() : Refusal("Ce brouillon est clos : il a été publié ou abandonné. Préparez une nouvelle version depuis la bibliothèque des règles.");

public sealed class NotToApprove() : Refusal("Ce brouillon n’attend pas d’approbation : il a été publié, renvoyé ou abandonné. Rechargez la page pour voir où il en est.");

public sealed class AuthorCannotApprove() : Refusal(
    "Vous avez écrit une partie de cette version : une autre personne l’approuve. Demandez à un administrateur qui a le droit de publier.");

public sealed class DraftChangedSinceShown() : Refusal("Ce brouillon a changé depuis que vous l’avez lu. Relisez-le ci-dessous, puis confirmez de nouveau.");

public sealed class PublicationReasonMissing() : Refusal("Écrivez le motif de la publication : il restera avec la version.");

public sealed class DecisionMissing() : Refusal("Citez la décision : une assemblée et sa résolution, un décret, une délibération.");

public sealed class DraftDoesNotCompile(IReadOnlyList<RuleFault> faults) : Refusal(French.Punctuate(
    $"Ce texte ne se lit pas, il ne peut rien décider : {faults[0].Message} (ligne {faults[0].Line}, colonne {faults[0].Column}). Renvoyez-le au brouillon pour le corriger."));

public sealed class DraftHasNoCase() : Refusal("Aucun cas n’accompagne cette version : rien ne montre qu’elle calcule juste. Ajoutez un cas au brouillon, avec le résultat attendu.");

public sealed class DraftCaseFails(IReadOnlyList<RuleFault> faults) : Refusal(French.Punctuate(
    $"{French.Count(faults.Count, "écart", "écarts")} entre ce que les cas attendent et ce que la version calcule : {faults[0].Message} Corrigez la règle ou le cas, puis soumettez de nouveau."));

public sealed class VersionLacksAnswers(IReadOnlyList<string> missing) : Refusal(French.Punctuate(
    $"Cette version ne donne pas tout ce que le logiciel lit : {string.Join(" ", missing)} Ajoutez-le au brouillon."));

public sealed class SameAsPublished() : Refusal("Ce texte est, à l’octet près, celui qui décide déjà ce jour-là : il n’y a rien à publier. Changez-le, ou abandonnez le brouillon.");

public sealed class VersionBreaksOnDeclaration(AffectedDeclaration declaration) : Refusal(French.Punctuate(
    $"Cette version est en erreur sur la déclaration n° {declaration.Number} ({declaration.Company}) : {declaration.Broken} Ajoutez ce cas au brouillon et corrigez la règle."));

public sealed class PastIsInvoiced(int invoiced) : Refusal(French.Punctuate(
    $"Cette date d’effet tombe dans un passé déjà facturé : {French.Count(invoiced, "déclaration facturée", "déclarations facturées")}. Choisissez une date à venir, ou cochez « Je publie dans un passé déjà facturé » et dites pourquoi."));

public sealed class PastReasonMissing() : Refusal("Dites pourquoi vous publiez dans un passé déjà facturé : ce motif ira aux dossiers ouverts pour le service.");

public sealed class MoreDeclarationsAffected(int seen, int now) : Refusal(French.Punctuate(
    $"{French.Count(now, "déclaration serait touchée", "déclarations seraient touchées")}, et non {French.Number(seen)} comme affiché : d’autres ont été confirmées entre-temps. Relisez la liste, puis confirmez de nouveau."));

public sealed class PublishedMeanwhile() : Refusal("Une autre version de ce livre vient d’être publiée pour ce jour. Relisez ce qui est en vigueur, puis confirmez de nouveau.");
