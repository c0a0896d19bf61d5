using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>
/// A service the catalogue offers: DSN, compte AT/MP, DUCS… Data, not code: admins change it, and what a member already uses stays as it is.
/// </summary>
public sealed class ServiceOffer
{
    /// <summary>Stored with each subscription; never changed: "ATMP".</summary>
    public required string Code { get; init; }

    /// <summary>The short name people use: "Compte AT/MP".</summary>
    public required string Name { get; set; }

    public required string Label { get; set; }

    /// <summary>What it is for, or when it is used, in a few words.</summary>
    public required string Summary { get; set; }

    public required ServiceFamily Family { get; set; }

    /// <summary>To whom it is offered; the rule book then says whether it is proposed.</summary>
    public required IReadOnlyList<CompanyKind> Profiles { get; set; }

    /// <summary>One may also pay with it: the matrix then has a "Payer" box.</summary>
    public required bool Payable { get; set; }

    public required ServiceComplement Complement { get; set; }

    /// <summary>The bodies a declaration may be sent to, to choose from when the complement asks for them.</summary>
    public required IReadOnlyList<string> Organisations { get; set; }

    /// <summary>Active only some hours after it was asked for (the limit "Ouverture d’un compte AT/MP"); the others at once.</summary>
    public required bool IsDelayed { get; set; }

    /// <summary>Subscribed by each establishment; the others by the member as a whole.</summary>
    public required bool IsPerEstablishment { get; init; }

    /// <summary>Comes with membership: nobody may drop it.</summary>
    public required bool IsCompulsory { get; init; }

    /// <summary>Letters with legal effect are delivered in it, so somebody of the company must be their addressee.</summary>
    public required bool HasLegalAddressee { get; init; }

    public bool IsActive { get; private set; } = true;

    /// <summary>The service to use instead, once it is withdrawn.</summary>
    public string? ReplacedBy { get; private set; }

    /// <summary>Its place in its family.</summary>
    public required int Position { get; init; }

    public uint RowVersion { get; init; }

    public bool IsOfferedTo(CompanyKind kind) => IsActive && Profiles.Contains(kind);

    /// <summary>Nobody can ask for it any more; who has it keeps it.</summary>
    public void Withdraw(string? replacedBy)
    {
        if (!IsActive) throw new OfferAlreadyWithdrawn();
        (IsActive, ReplacedBy) = (false, replacedBy);
    }

    public void Restore()
    {
        if (IsActive) throw new OfferAlreadyActive();
        (IsActive, ReplacedBy) = (true, null);
    }
}

public enum ServiceFamily
{
    Dsn,
    Hiring,
    HealthInsurance,
    Departure,
    Contributions,
    Construction,
    OccupationalHealth,
}

/// <summary>What is left to give after a subscription, now or later.</summary>
public enum ServiceComplement
{
    None,

    /// <summary>A bank account and the mandate to debit it.</summary>
    Sepa,

    /// <summary>The bodies that receive the declaration.</summary>
    Organisations,

    Both,
}

public sealed class OfferAlreadyWithdrawn() : Refusal("Ce service est déjà retiré du catalogue. Remettez-le d’abord si vous voulez changer son remplaçant.");

public sealed class OfferAlreadyActive() : Refusal("Ce service est déjà proposé. Rechargez la page pour voir sa fiche.");
