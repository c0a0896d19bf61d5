namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>
/// What the services of a member need beside the subscription: the bank account debited under its mandate, and the bodies that receive the
/// declarations. A dated row, replaced and never edited: what was in force on a day can be told.
/// </summary>
public sealed class Complement
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public Iban? Iban { get; init; }

    public string? AccountHolder { get; init; }

    /// <summary>The unique mandate reference; one for each account given.</summary>
    public string? MandateReference { get; init; }

    public required IReadOnlyList<string> Organisations { get; init; }

    public required DateTimeOffset From { get; init; }

    public required string By { get; init; }

    public DateTimeOffset? To { get; private set; }

    public void Close(DateTimeOffset at) => To ??= at;

    public static bool IsMissing(ServiceOffer offer, Complement? given) =>
        (offer.Complement.AsksForSepa() && given?.Iban is null)
        || (offer.Complement.AsksForOrganisations() && !offer.Organisations.Any(o => given?.Organisations.Contains(o) == true));
}
