using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Mail;

public sealed class MailReasonMissing() : Refusal("Indiquez le motif : il est conservé dans l’historique du courriel.");

public sealed class MailNotToResend()
    : Refusal("Ce courriel n’est pas à renvoyer. Seul un courriel en échec, au sort inconnu, conservé ou abandonné peut l’être.");

public sealed class MailNotToDrop()
    : Refusal("Ce courriel ne peut plus être abandonné. Seul un courriel en attente, en échec ou au sort inconnu peut l’être.");

public sealed class MailAddressNotValid()
    : Refusal("Cette adresse de courriel n’est pas valable. Saisissez une adresse de la forme nom@exemple.fr.");

public sealed class MailChangedMeanwhile()
    : Refusal("Ce courriel vient de changer d’état. Rouvrez sa page pour voir où il en est, puis décidez.");
