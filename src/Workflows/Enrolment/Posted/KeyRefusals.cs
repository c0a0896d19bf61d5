using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Enrolment.Posted;

public sealed class PostedKeyNotAKey() : Refusal(
    "Une clé a 12 lettres et chiffres, en trois groupes de quatre, sans 0, O, 1, I ni L. Recopiez-la du courrier : cet essai n’est pas compté.");

public sealed class PostedKeyWrong(int left) : Refusal(
    $"Ce n’est pas la clé du courrier. Vérifiez-la caractère par caractère : il vous reste {French.Count(left, "essai")}.");

public sealed class PostedKeyTooSoon(TimeSpan wait) : Refusal(
    $"Trop d’essais sans succès. Réessayez dans {French.Count((long)Math.Ceiling(wait.TotalMinutes), "minute")}.");

public sealed class PostedKeySpent() : Refusal(
    "Trop d’essais : cette clé ne sert plus. Le service adhérents est prévenu et vous écrit ; appelez-le si vous voulez une autre clé.");

public sealed class PostedKeyExpired() : Refusal(
    "Cette clé n’est plus valable : son délai est passé. Recommencez une inscription, ou appelez le service adhérents.");

public sealed class PostedKeyUsed() : Refusal(
    "Cette clé a déjà servi : elle ne sert qu’une fois. Connectez-vous si votre accès est ouvert ; sinon, attendez notre courriel.");

public sealed class PostedKeyRevoked() : Refusal(
    "Cette clé a été annulée. Si nous vous en avons envoyé une autre, suivez le courriel le plus récent ; sinon, appelez le service adhérents.");

public sealed class PostedKeyNotAwaited() : Refusal(
    "Votre inscription n’attend plus de clé : elle est close, ou le service adhérents la vérifie autrement et vous écrit. Vous n’avez rien à saisir.");

public sealed class NoLetterToPrint() : Refusal(
    "Ce courrier ne s’imprime plus : sa clé a servi, est échue ou a été annulée. Revenez au dossier pour envoyer une nouvelle clé.");
