namespace BackOffice.Workflows.Documents;

/// <summary>Everything a bordereau d’adhésion prints: no birth date, no NIR, no name of an employee.</summary>
public sealed record MembershipSlipRecord(
    SenderRecord Sender, RecipientRecord Company, string LegalForm, string Reference, string? MemberNumber, DateOnly RequestedOn, string RequestedBy,
    IReadOnlyList<SlipEstablishment> Establishments, IReadOnlyList<SlipContact> Contacts,
    int Headcount, IReadOnlyList<SlipCategory> Categories, int Year, AmountRecord Amount, bool HasEntryFee, bool StaffDecides, DateTimeOffset MadeAt);

public sealed record SlipEstablishment(string Name, string Siret, string Address, bool IsHeadOffice);

public sealed record SlipContact(string Role, string Name, string Email);

public sealed record SlipCategory(string Category, string Label, int People);
