using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Members;

public sealed class SirenNotValid() : Refusal("Ce numéro SIREN n’est pas valable. Saisissez les 9 chiffres du SIREN.");

public sealed class SiretNotValid() : Refusal("Ce numéro SIRET n’est pas valable. Saisissez les 14 chiffres du SIRET, sans la clé TVA.");

public sealed class VatNumberNotValid()
    : Refusal("Ce numéro de TVA n’est pas valable. Saisissez FR, la clé à 2 chiffres et les 9 chiffres du SIREN.");

public sealed class VatNumberOfAnotherCompany()
    : Refusal("Ce numéro de TVA n’est pas celui de votre SIREN. Vérifiez-le, ou indiquez pourquoi vous n’en avez pas.");

public sealed class VatReasonMissing() : Refusal("Indiquez pourquoi l’entreprise n’a pas de numéro de TVA.");

public sealed class MemberIsSuspended()
    : Refusal("Votre adhésion est suspendue. Appelez le service adhérents pour la rétablir avant de déclarer.");
