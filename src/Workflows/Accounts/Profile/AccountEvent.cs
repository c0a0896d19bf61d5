namespace BackOffice.Workflows.Accounts.Profile;

/// <summary>
/// A line of an account's own log: what touched its security, who did it, when. The person reads it on /compte; the database refuses to
/// change a line, and takes the lines away only with the account.
/// </summary>
public sealed class AccountEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required AccountEventKind What { get; init; }

    /// <summary>What helps the person to know it again: "Firefox sur Windows". Never a secret, never somebody else's address.</summary>
    public string? Detail { get; init; }

    public required string ById { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool IsByThemself => ById == AccountId.ToString();
}

/// <summary>Stored by these names.</summary>
public enum AccountEventKind
{
    SignedIn,
    PasswordChanged,
    PasswordReset,
    MailChangeAsked,
    MailChanged,
    MailChangeGivenUp,
    MailChangeUndone,
    PhonesChanged,
    SecondFactorSet,
    SecondFactorRemoved,
    RecoveryCodesRenewed,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
    SessionEnded,
    OtherSessionsEnded,
    DataDownloaded,
    AccountFrozen,
    AccountReleased,
    RightsChanged,
}

public static class AccountEventWords
{
    public static string Label(this AccountEventKind what) => what switch
    {
        AccountEventKind.SignedIn => "Connexion",
        AccountEventKind.PasswordChanged => "Mot de passe changé",
        AccountEventKind.PasswordReset => "Mot de passe réinitialisé",
        AccountEventKind.MailChangeAsked => "Changement d’adresse électronique demandé",
        AccountEventKind.MailChanged => "Adresse électronique changée",
        AccountEventKind.MailChangeGivenUp => "Changement d’adresse électronique abandonné",
        AccountEventKind.MailChangeUndone => "Changement d’adresse électronique annulé",
        AccountEventKind.PhonesChanged => "Numéros de téléphone modifiés",
        AccountEventKind.SecondFactorSet => "Double authentification mise en place",
        AccountEventKind.SecondFactorRemoved => "Double authentification retirée",
        AccountEventKind.RecoveryCodesRenewed => "Codes de secours renouvelés",
        AccountEventKind.RecoveryCodeUsed => "Code de secours utilisé",
        AccountEventKind.PasskeyAdded => "Clé d’accès ajoutée",
        AccountEventKind.PasskeyRemoved => "Clé d’accès retirée",
        AccountEventKind.SessionEnded => "Appareil déconnecté",
        AccountEventKind.OtherSessionsEnded => "Autres appareils déconnectés",
        AccountEventKind.DataDownloaded => "Données personnelles téléchargées",
        AccountEventKind.AccountFrozen => "Compte bloqué",
        AccountEventKind.AccountReleased => "Compte débloqué",
        AccountEventKind.RightsChanged => "Droits changés",
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };
}
