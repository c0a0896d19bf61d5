namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>
/// A member, or one of its establishments, uses a service from a day to another. A dated row: asked for, then active, then closed;
/// subscribing anew is another row.
/// </summary>
public sealed class Subscription
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    /// <summary>Null for a service the member uses as a whole.</summary>
    public Guid? EstablishmentId { get; init; }

    public required string ServiceCode { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>Who asked, as the journal would name them.</summary>
    public required string RequestedBy { get; init; }

    /// <summary>The request of a service that is not active at once.</summary>
    public Guid? ActivationId { get; init; }

    public DateTimeOffset? ActiveFrom { get; private set; }

    public DateTimeOffset? To { get; private set; }

    public string? ClosedBy { get; private set; }

    public uint RowVersion { get; init; }

    public bool IsOpen => To is null;

    public void Activate(DateTimeOffset at)
    {
        if (IsOpen) ActiveFrom ??= at;
    }

    public void Close(DateTimeOffset at, string by)
    {
        if (IsOpen) (To, ClosedBy) = (at, by);
    }

    /// <summary>The word for it. A complement that is missing does not stop anything: it is said.</summary>
    public SubscriptionState State(ServiceOffer offer, Complement? complement)
    {
        if (!IsOpen) return SubscriptionState.Closed;
        if (ActiveFrom is null) return SubscriptionState.Requested;
        return Complement.IsMissing(offer, complement) ? SubscriptionState.ToComplete : SubscriptionState.Active;
    }
}

public enum SubscriptionState
{
    Requested,
    Active,
    ToComplete,
    Closed,
}
