using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>A service as a member sees it.</summary>
/// <param name="State">Null when the member does not use it.</param>
/// <param name="Establishments">How many establishments use it; 0 for a service used by the member as a whole.</param>
/// <param name="OpensBy">Until when a requested service is open at the latest.</param>
public sealed record MemberService(ServiceOffer Offer, SubscriptionState? State, int Establishments, DateTimeOffset? Since, DateTimeOffset? OpensBy)
{
    public bool IsMine => State is not null;

    /// <summary>Its place in either column: by family, then as in the catalogue.</summary>
    public int Rank => (int)Offer.Family * 1000 + Offer.Position;
}

/// <summary>The two columns: what a member uses and what it may add, as they stood when they were read.</summary>
public sealed record MemberServiceList(IReadOnlyList<MemberService> All, Complement? Complement, int OpenEstablishments, string Version)
{
    public IEnumerable<MemberService> Mine => All.Where(s => s.IsMine);

    public IEnumerable<MemberService> Available => All.Where(s => !s.IsMine && s.Offer.IsActive);

    /// <summary>From this list to that one.</summary>
    public ServiceChanges ChangesTo(IReadOnlyCollection<string> wanted)
    {
        var removed = Mine.Where(s => !wanted.Contains(s.Offer.Code)).ToList();
        if (removed.Exists(s => s.Offer.IsCompulsory)) throw new CompulsoryOffer();
        return new ServiceChanges([.. Available.Where(s => wanted.Contains(s.Offer.Code)).Select(s => s.Offer)], [.. removed.Select(s => s.Offer)]);
    }

    internal static string VersionOf(IEnumerable<Subscription> open) => Convert.ToHexString(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(open.Select(s => s.Id.ToString("N")).Order(StringComparer.Ordinal)))))[..16];
}

public sealed record ServiceChanges(IReadOnlyList<ServiceOffer> Added, IReadOnlyList<ServiceOffer> Removed)
{
    public bool IsEmpty => Added.Count + Removed.Count == 0;
}

/// <summary>A subscription in the member's history.</summary>
public sealed record SubscriptionLine(string Name, string? Establishment, DateTimeOffset From, string RequestedBy, DateTimeOffset? To, string? ClosedBy);
