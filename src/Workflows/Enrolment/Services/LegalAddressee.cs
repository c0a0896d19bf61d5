using BackOffice.Workflows.Accounts;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>
/// The person of the company to whom a service's letters are legally delivered: from that day the time to contest a rate runs. A third
/// party may read them; it is never the addressee.
/// </summary>
public sealed class LegalAddressee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public required string ServiceCode { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset From { get; init; }

    public required string ChosenBy { get; init; }

    public DateTimeOffset? To { get; private set; }

    public void Close(DateTimeOffset at) => To ??= at;

    /// <summary>Only somebody of the company itself.</summary>
    public static bool MayBe(Capacity capacity) => capacity switch
    {
        Capacity.Administrator or Capacity.Declarant or Capacity.SelfEmployed => true,
        Capacity.Agent or Capacity.Accountant => false,
        _ => throw new ArgumentOutOfRangeException(nameof(capacity)),
    };
}
