using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Revenue;

public sealed class EstimateTooLarge() : Refusal("Vérifiez le montant : un revenu annuel de 100 000 000 € ou plus ne peut pas être saisi ici. Écrivez les euros, sans les centimes.");

public sealed class NotInformed() : Refusal("Cochez « J’ai été informé(e) » : une réévaluation trop basse vous sera réclamée quand votre revenu sera connu.");

public sealed class MailNotValidated() : Refusal("Votre adresse électronique n’est pas encore validée. Ouvrez le lien que nous vous avons envoyé, ou changez l’adresse dans « Mon compte », puis recommencez.");

public sealed class NoScheduleThisYear(int year) : Refusal(French.Of($"Aucun échéancier n’existe pour {year}. Appelez le service adhérents."));

public sealed class TooLateThisYear(int year) : Refusal(French.Of(
    $"Les échéances de {year} sont toutes passées ou trop proches : rien ne peut plus y changer. Déclarez votre revenu au printemps, vos cotisations de {year} seront alors régularisées."));

public sealed class ActivityCeased(DateOnly on) : Refusal($"L’activité a cessé le {French.Date(on)} : plus aucune échéance n’est appelée, il n’y a rien à réévaluer.");

public sealed class PreviewOutdated() : Refusal("Vos échéances ont changé depuis la prévisualisation. Vérifiez les nouveaux montants ci-dessous, puis confirmez.");

public sealed class RhythmUnchanged() : Refusal("C’est déjà votre rythme de paiement. Choisissez-en un autre, ou revenez à vos cotisations.");

public sealed class RhythmAlreadyChosen(DateOnly on) : Refusal($"Vous avez déjà changé de rythme le {French.Date(on)}. Un nouveau choix sera possible le 1er janvier prochain.");

public sealed class RhythmAfterCessation(DateOnly on) : Refusal($"Votre cessation d’activité est enregistrée au {French.Date(on)} : le rythme de paiement ne change plus. Pour toute question, appelez le service adhérents.");

public sealed class CessationBeforeStart(DateOnly startedOn) : Refusal($"La cessation ne peut pas précéder le début d’activité, le {French.Date(startedOn)}.");

public sealed class IncomeOfUnfinishedYear(int year) : Refusal(French.Of($"L’année {year} n’est pas finie : son revenu n’est pas encore définitif. Pour adapter vos cotisations, réévaluez-les."));

public sealed class InstalmentAlreadyCalled(DateOnly dueOn) : Refusal($"L’échéance du {French.Date(dueOn)} est déjà appelée. Choisissez une échéance à venir.");

public sealed class InstalmentUnknown() : Refusal("Cette échéance n’existe plus. Revenez au dossier pour voir l’échéancier.");

public sealed class InstalmentAmountImpossible() : Refusal("Indiquez un montant en euros entiers, 0 ou plus.");

public sealed class InstalmentDateTaken(DateOnly dueOn) : Refusal($"Une autre échéance est déjà fixée au {French.Date(dueOn)}. Choisissez une autre date.");

public sealed class InstalmentDateOutside(int year) : Refusal(French.Of($"La nouvelle date doit être à venir et rester en {year}."));

public sealed class IncomeAfterCessation(DateOnly on) : Refusal($"L’activité a cessé le {French.Date(on)} : choisissez une année jusqu’à celle-là.");

public sealed class IncomeUnchanged(int year) : Refusal(French.Of($"Ces montants sont déjà ceux du revenu {year} : il n’y a rien à enregistrer. Corrigez un montant, ou revenez au dossier."));

public sealed class FileAlreadyOpen() : Refusal("Cet adhérent a déjà un dossier d’indépendant. Revenez à sa fiche pour l’ouvrir.");

public sealed class StartInTheFuture() : Refusal("Saisissez une date de début passée ou celle du jour : le dossier s’ouvre quand l’activité commence.");

public sealed class IncomeBeforeStart(int year) : Refusal(French.Of($"L’activité n’avait pas commencé en {year} : laissez ce revenu vide, ou corrigez la date de début."));

public sealed class PaymentImpossible() : Refusal("Saisissez un montant reçu de plus de 0 €, avec deux décimales au plus.");

public sealed class PaymentBeyondDebts(decimal owed) : Refusal(owed == 0
    ? "Rien n’est dû aujourd’hui : aucune échéance appelée n’attend de paiement. Attendez la prochaine échéance, ou rendez la somme."
    : $"Le reste dû est de {French.Amount(owed)} : enregistrez cette somme au plus, et rendez la différence.");

public sealed class ActivityAlreadyCeased(DateOnly on) : Refusal($"La cessation est déjà enregistrée, au {French.Date(on)}. Revenez au dossier.");

public sealed class ActivityNotCeased() : Refusal("Aucune cessation n’est enregistrée. Revenez au dossier.");

public sealed class CessationSettled(int year) : Refusal(French.Of($"L’année {year} est déjà régularisée sur son revenu définitif : la cessation ne s’annule plus. Ouvrez un nouveau dossier si l’activité reprend."));

public sealed class CessationTooFar() : Refusal("Saisissez une date de cessation d’ici un an au plus.");

public sealed class YearNotUndeclared(int year) : Refusal(French.Of($"L’année {year} n’attend pas de déclaration : elle est déclarée, déjà régularisée ou sans échéancier. Choisissez une année de la liste."));
