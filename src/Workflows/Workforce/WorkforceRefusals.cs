using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Workforce;

public sealed class NirNotValid()
    : Refusal("Ce numéro de sécurité sociale n’est pas valable. Saisissez les 13 chiffres et la clé à 2 chiffres, comme sur la carte Vitale.");

public sealed class PcsNotValid()
    : Refusal("Ce code PCS n’est pas valable. Saisissez trois chiffres et une lettre, par exemple 552a.");

public sealed class ExitBeforeHire()
    : Refusal("La date de sortie précède la date d’embauche. Corrigez l’une des deux dates.");

public sealed class EmployeeAlreadyGone()
    : Refusal("Ce salarié est déjà sorti de votre effectif. Utilisez « Remettre un salarié sorti par erreur » pour le reprendre.");

public sealed class EmployeeStillPresent()
    : Refusal("Ce salarié fait toujours partie de votre effectif : il n’y a rien à remettre.");

public sealed class HireBeforeBirth()
    : Refusal("La date d’embauche précède la date de naissance. Corrigez l’une des deux dates.");

public sealed class EmployeeChangedMeanwhile()
    : Refusal("Cette fiche a été modifiée entre-temps, peut-être dans un autre onglet. Rouvrez-la depuis la liste pour voir les informations à jour.");
