using System.Globalization;
using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

public sealed class DeclarationNotOpen()
    : Refusal("Cette déclaration n’est pas ouverte à la saisie. Revenez à la liste de vos déclarations pour voir son état.");

public sealed class WindowClosed(int year)
    : Refusal(string.Create(CultureInfo.InvariantCulture,
        $"La période de déclaration {year} est close. Appelez le service adhérents : il peut encore vous ouvrir la saisie."));

public sealed class DeclarationAlreadyConfirmed()
    : Refusal("Votre déclaration est déjà confirmée. Votre bordereau est disponible dans la liste de vos déclarations.");

public sealed class CompanyDetailsNotConfirmed()
    : Refusal("Confirmez d’abord, à l’étape 1, que votre raison sociale et votre SIRET sont corrects.");

public sealed class EmployeesNotChecked()
    : Refusal("Validez d’abord, à l’étape 2, la liste de vos salariés.");

public sealed class PaymentMeansMissing()
    : Refusal("Choisissez d’abord, à l’étape 3, votre mode de règlement.");

public sealed class AmountNotOpenToChange()
    : Refusal("Le montant ne se corrige qu’entre la confirmation et la facturation. Après facturation, établissez un avoir.");

public sealed class AmountNotChanged() : Refusal("Le montant saisi est déjà celui de la déclaration. Saisissez le montant corrigé.");

public sealed class AmountNotPositive() : Refusal("Saisissez un montant hors taxes de zéro ou plus, en euros et centimes.");

public sealed class ExtensionBeforeClosing()
    : Refusal("Le délai accordé doit dépasser la clôture de la campagne. Choisissez une date plus tardive.");

public sealed class LateDeadlineInThePast()
    : Refusal("La date limite est déjà passée. Choisissez une date à venir.");

public sealed class CampaignAlreadyClosed(int year)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"La campagne {year} est déjà close."));

public sealed class CampaignDatesWrong()
    : Refusal("La campagne doit s’ouvrir avant de se clore, dans l’année ou dans les deux mois qui la suivent. Corrigez les dates.");

public sealed class CampaignExists(int year)
    : Refusal(string.Create(CultureInfo.InvariantCulture, $"La campagne {year} existe déjà. Ouvrez sa page pour la suivre."));

public sealed class InvoicingRunNeedsTwoPeople()
    : Refusal("La personne qui prépare une facturation ne peut pas la libérer. Demandez à un collègue de la confirmer.");

public sealed class InvoicingRunAlreadyReleased()
    : Refusal("Cette facturation est déjà libérée.");

public sealed class NothingToInvoice()
    : Refusal("Aucune déclaration confirmée n’attend d’être facturée.");

public sealed class InvoiceAlreadyCredited()
    : Refusal("Cette facture est déjà annulée par un avoir.");

public sealed class ReopeningOnlyBeforeInvoicing()
    : Refusal("Une déclaration se rouvre tant qu’elle est confirmée et non facturée. Après facturation, établissez un avoir.");

public sealed class NotClosed()
    : Refusal("Cette déclaration n’est pas close : l’adhérent peut déjà la saisir, ou l’a confirmée.");

public sealed class AlreadyOpen() : Refusal("Cette déclaration est déjà ouverte à l’adhérent.");

public sealed class MemberStillSuspended()
    : Refusal("L’adhésion est suspendue. Rétablissez-la d’abord sur la fiche de l’adhérent.");

public sealed class NotInvoiced()
    : Refusal("Cette déclaration n’est pas facturée : corrigez le montant de la déclaration elle-même.");

public sealed class NotAMemberYet() : Refusal("Aucun adhérent ne porte ce numéro. Vérifiez le numéro d’adhérent.");

public sealed class DeclarationExists() : Refusal("Cet adhérent a déjà une déclaration pour cette année. Ouvrez-la depuis sa fiche.");
