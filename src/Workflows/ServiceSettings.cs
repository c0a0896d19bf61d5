namespace BackOffice.Workflows;

/// <summary>
/// Who we are: what pages, mails and PDFs print about the service. Bound from the configuration section
/// <c>Service</c>; the defaults are the invented service of the demo.
/// </summary>
public sealed class ServiceSettings
{
    public const string Section = "Service";

    public string Name { get; set; } = "Santé au travail Provence-Azur";

    public string LegalForm { get; set; } = "Association loi 1901, service de prévention et de santé au travail interentreprises agréé";

    public string Desk { get; set; } = "Service adhérents";

    public string Phone { get; set; } = "04 92 00 00 70";

    public string Mail { get; set; } = "adherents@sante-provence-azur.example";

    public string Hours { get; set; } = "du lundi au vendredi de 9 h à 12 h et de 14 h à 17 h";

    public string Street { get; set; } = "12 avenue des Mimosas";

    public string PostalCode { get; set; } = "06200";

    public string City { get; set; } = "Nice";

    public string Siret { get; set; } = "782 604 953 00029";

    public string VatNumber { get; set; } = "FR02 782 604 953";

    public string Iban { get; set; } = "FR76 3000 4000 0300 0000 0000 106";

    public string Bic { get; set; } = "BNPAFRPPXXX";

    /// <summary>Days from the issue of an invoice to its due date.</summary>
    public int PaymentTermDays { get; set; } = 30;

    /// <summary>Yearly rate printed on invoices, in percent: the ECB's refinancing rate (2.15) and ten points (L441-10).</summary>
    public decimal LatePenaltyRate { get; set; } = 12.15m;

    /// <summary>Absolute address of the site, for links in mails: no trailing slash.</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";

    public string PostalAddress => $"{Street}, {PostalCode} {City}";

    /// <summary>« +33492000070 », for a link that dials.</summary>
    public string PhoneLink => "+33" + string.Concat(Phone.Where(char.IsAsciiDigit)).TrimStart('0');
}
