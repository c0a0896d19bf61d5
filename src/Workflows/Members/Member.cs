namespace BackOffice.Workflows.Members;

/// <summary>An organisation that belongs to the service: what the office calls an adhérent.</summary>
public sealed class Member
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The n° adhérent that letters and the sign-in page use: five to eight digits.</summary>
    public required string Number { get; init; }

    public required string CompanyName { get; set; }

    public required Siren Siren { get; init; }

    /// <summary>"SARL", "Association": as told when joining; null for those who joined before it was asked.</summary>
    public string? LegalForm { get; set; }

    public VatNumber? VatNumber { get; private set; }

    /// <summary>Some members have no VAT number: then the reason is kept.</summary>
    public string? VatExemptionReason { get; private set; }

    public MemberStatus Status { get; private set; } = MemberStatus.Active;

    public required DateOnly JoinedOn { get; init; }

    public DateOnly? LeftOn { get; private set; }

    /// <summary>Since when only what invoices must prove is left of this file; null while it is whole.</summary>
    public DateOnly? FileErasedOn { get; private set; }

    public ICollection<Establishment> Establishments { get; } = [];

    public ICollection<Contact> Contacts { get; } = [];

    public uint RowVersion { get; init; }

    /// <summary>The head office: its SIRET and address head every letter, statement and invoice.</summary>
    public Establishment HeadOffice => Establishments.Single(e => e.IsHeadOffice);

    public bool CanDeclare => Status == MemberStatus.Active;

    public void DeclareVatNumber(VatNumber number)
    {
        if (number != VatNumber.Of(Siren)) throw new VatNumberOfAnotherCompany();
        (VatNumber, VatExemptionReason) = (number, null);
    }

    public void DeclareNoVatNumber(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new VatReasonMissing();
        (VatNumber, VatExemptionReason) = (null, reason.Trim());
    }

    public void Suspend() => Status = MemberStatus.Suspended;

    public void Reinstate() => (Status, LeftOn) = (MemberStatus.Active, null);

    /// <summary>A resignation received by 30 September takes effect on 31 December.</summary>
    public void Resign(DateOnly effectiveOn) => (Status, LeftOn) = (MemberStatus.Resigned, effectiveOn);

    public void StrikeOff(DateOnly on) => (Status, LeftOn) = (MemberStatus.StruckOff, on);

    /// <summary>Where a mail of this kind goes: the first address whose role comes first in the list.</summary>
    public Contact? ContactFor(params ReadOnlySpan<ContactRole> roles)
    {
        foreach (var role in roles)
            if (Contacts.FirstOrDefault(c => c.Role == role) is { } contact) return contact;
        return Contacts.FirstOrDefault();
    }
}

public enum MemberStatus
{
    Prospect,
    Active,
    Suspended,
    Resigned,
    StruckOff,
}
