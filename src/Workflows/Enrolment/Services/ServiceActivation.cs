using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>The request of a service that is not active at once: one for all the establishments it was asked for.</summary>
public sealed class ServiceActivation : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = ActivationStates.Requested;

    public required Guid MemberId { get; init; }

    public Member Member { get; init; } = null!;

    public required string ServiceCode { get; init; }

    public ServiceOffer Offer { get; init; } = null!;

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>The account that asked, so that the answer goes to it; null when it was not a person of the member.</summary>
    public Guid? RequestedById { get; init; }

    public required string RequestedBy { get; init; }

    /// <summary>When the service opens by itself; kept, so that a changed setting moves no running request.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When staff are alerted that it is still not open.</summary>
    public required DateTimeOffset AlertAt { get; init; }

    public DateTimeOffset? ActivatedAt { get; private set; }

    /// <summary>Why it was refused, as the member reads it.</summary>
    public string? RefusedBecause { get; private set; }

    public ICollection<Subscription> Subscriptions { get; } = [];

    public uint RowVersion { get; init; }

    /// <summary>What the clock alone may open: a suspended member's request waits for a person.</summary>
    public bool OpensByItself => Member.CanDeclare;

    public void Activate(DateTimeOffset at)
    {
        if (!Member.CanDeclare) throw new MemberCannotOpenServices();
        ActivatedAt = at;
        foreach (var subscription in Subscriptions) subscription.Activate(at);
    }

    public void Refuse(string because, DateTimeOffset at, string by)
    {
        RefusedBecause = because;
        foreach (var subscription in Subscriptions) subscription.Close(at, by);
    }
}

/// <summary>The states of the procedure service-activation, by their stored keys.</summary>
public static class ActivationStates
{
    public const string Requested = "requested";
    public const string Late = "late";
    public const string Active = "active";
    public const string Refused = "refused";
    public const string Dropped = "dropped";

    public static bool IsRunning(string state) => state is Requested or Late;
}

public sealed class MemberCannotOpenServices() : Refusal(
    "L’adhésion n’est pas active : le service ne peut pas être ouvert. Rétablissez d’abord l’adhésion sur la fiche de l’adhérent, ou refusez la demande.");
