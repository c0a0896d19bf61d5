using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Rules.Drafts;

public sealed class DraftGone() : Refusal("Ce brouillon n’existe pas ou plus. Retrouvez les brouillons ouverts dans la bibliothèque des règles.");

public sealed class DraftAwaitsApproval() : Refusal(
    "Ce brouillon attend une approbation : son texte ne change plus. Pour le corriger, demandez à un administrateur de le renvoyer au brouillon.");

public sealed class DraftTooLong(long bytes, string what) : Refusal(French.Punctuate(French.Of(
    $"{what} fait {bytes / 1_000_000m:0.0} Mo : un livre et ses cas tiennent chacun en 1 Mo. Rien n’est enregistré ; votre texte est toujours dans la page : raccourcissez-le, ou partagez-le en deux livres, puis enregistrez.")));

public sealed class EffectiveDateMissing() : Refusal("Donnez la date d’effet : le premier jour où cette version doit décider, par exemple 01/01/2027.");

public sealed class DateAlreadyDrafted(string author, DateOnly date) : Refusal(French.Punctuate(French.Of(
    $"{author} prépare déjà une version de ce livre au {French.ShortDate(date)}. Reprenez son brouillon depuis la bibliothèque, ou choisissez une autre date d’effet.")));

public sealed class NoVersionToStartFrom() : Refusal("Ce livre n’a pas la version demandée. Choisissez un livre et une version de la bibliothèque.");

public sealed class CasesUnreadable(string why) : Refusal(French.Punctuate(
    $"Les cas de ce brouillon ne se lisent pas ({why}). Corrigez d’abord leur JSON, puis recommencez."));

public sealed class CaseWithoutName() : Refusal("Donnez un nom à ce cas : ce qu’il montre, en quelques mots.");

public sealed class CaseFactsUnreadable(string what) : Refusal(French.Punctuate(
    $"{what} doivent être un objet JSON, par exemple {{\"year\": 2027, \"headcount\": 6}}. Vérifiez les guillemets, les virgules et les accolades."));
