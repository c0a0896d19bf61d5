using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts;

/// <summary>Unknown name, wrong password, disabled account, closed attachment: one sentence a door, so that it tells nothing about who exists.</summary>
public sealed class SignInRefused(SignInBy by) : Refusal(by switch
{
    SignInBy.Number => "Le numéro d’adhérent ou le mot de passe ne correspond pas. Vérifiez les deux saisies et la case «\u00A0mandataire\u00A0», puis recommencez.",
    SignInBy.Establishment => "Le SIRET, le nom, le prénom ou le mot de passe ne correspond pas. Vérifiez les quatre saisies, puis recommencez.",
    SignInBy.SocialSecurity => "Le numéro de sécurité sociale ou le mot de passe ne correspond pas. Vérifiez les saisies et votre qualité, puis recommencez.",
    _ => "L’adresse électronique ou le mot de passe ne correspond pas. Vérifiez les deux saisies, puis recommencez.",
});

public sealed class SignInTooSoon(TimeSpan wait) : Refusal(
    $"Trop d’essais sans succès avec cet identifiant. Réessayez dans {French.Count((long)Math.Ceiling(wait.TotalMinutes), "minute")}.")
{
    public TimeSpan Wait => wait;
}

public sealed class PasswordTooShort() : Refusal(
    $"Choisissez un mot de passe d’au moins {PasswordPolicy.Shortest} caractères. Une phrase de quatre mots sans rapport entre eux convient bien.");

public sealed class PasswordTooLong() : Refusal($"Choisissez un mot de passe de {PasswordPolicy.Longest} caractères au plus.");

public sealed class PasswordTooCommon() : Refusal(
    "Ce mot de passe est trop facile à deviner. Choisissez par exemple quatre mots sans rapport entre eux.");

public sealed class PasswordTellsWhoYouAre() : Refusal(
    "Ce mot de passe contient votre nom, votre société ou un numéro connu. Choisissez des mots sans rapport avec votre entreprise.");

public sealed class PasswordUnchanged() : Refusal("Ce mot de passe est celui que vous aviez. Choisissez-en un autre.");

public sealed class CurrentPasswordWrong() : Refusal("Le mot de passe actuel ne correspond pas. Vérifiez votre saisie, puis recommencez.");
