using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Privacy;

/// <summary>A person uses a right on their data. The law gives a month by the calendar, and two more with a reason (RGPD, art. 12-3).</summary>
public sealed class DataRequest : ICase
{
    private const int Months = 1;
    private const int MonthsMore = 2;
    private const int AlertDays = 7;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = "";

    public required DataRight Right { get; init; }

    /// <summary>The account it is about; null for somebody without one, and once it is erased.</summary>
    public Guid? AccountId { get; init; }

    public Guid? MemberId { get; init; }

    public required string PersonName { get; init; }

    public required string Email { get; init; }

    /// <summary>What the person asks, in their words.</summary>
    public required string Words { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    /// <summary>How we know that it is them; null until somebody checked.</summary>
    public string? IdentityKnownBy { get; private set; }

    public DateOnly? ExtendedUntil { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The last day on which what was asked to be seen can be downloaded.</summary>
    public DateOnly? DownloadUntil { get; private set; }

    /// <summary>When the purge carried the erasure out.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public bool IdentityChecked => IdentityKnownBy is not null;

    public DateOnly DueOn => ExtendedUntil ?? ReceivedOn.AddMonths(Months);

    /// <summary>Somebody is told before it is late.</summary>
    public DateOnly AlertOn => DueOn.AddDays(-AlertDays);

    public void CheckIdentity(string how) => IdentityKnownBy ??= how;

    public void Extend() => ExtendedUntil ??= ReceivedOn.AddMonths(Months + MonthsMore);

    public void Answer(DateTimeOffset at) => AnsweredAt = at;

    public void OfferDownload(DateOnly until) => DownloadUntil = until;
}

public enum DataRight
{
    Access,
    Rectification,
    Erasure,
    Objection,
}

public static class DataRightWords
{
    public static string Label(this DataRight right) => right switch
    {
        DataRight.Access => "Accès",
        DataRight.Rectification => "Rectification",
        DataRight.Erasure => "Effacement",
        DataRight.Objection => "Opposition",
        _ => throw new ArgumentOutOfRangeException(nameof(right)),
    };

    /// <summary>As the form asks it.</summary>
    public static string Explained(this DataRight right) => right switch
    {
        DataRight.Access => "Recevoir une copie de mes données (accès)",
        DataRight.Rectification => "Faire corriger une donnée (rectification)",
        DataRight.Erasure => "Faire effacer mes données (effacement)",
        DataRight.Objection => "Refuser un usage de mes données (opposition)",
        _ => throw new ArgumentOutOfRangeException(nameof(right)),
    };
}
