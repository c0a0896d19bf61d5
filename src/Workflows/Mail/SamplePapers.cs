using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Mail;

/// <summary>A declaration and its invoices of an invented bakery, for the previews of mails: no database, no procedure.</summary>
internal static class SamplePapers
{
    private const int Year = 2026;
    private const int Headcount = 6;
    private const decimal Price = 116.00m;
    private static readonly DateTimeOffset ADay = new(Year, 1, 15, 9, 30, 0, TimeSpan.Zero);

    public static Declaration ToDeclare()
    {
        var member = new Member { Number = "10042", CompanyName = "Boulangerie Lafleur", Siren = Siren.Parse("732829320"), JoinedOn = new(2020, 1, 1) };
        var campaign = new Campaign { Year = Year, OpensOn = new(Year, 1, 1), ClosesOn = new(Year, 1, 31) };
        return new()
        {
            Number = $"{Year}-{member.Number}",
            MemberId = member.Id,
            Member = member,
            CampaignId = campaign.Id,
            Campaign = campaign,
            Year = Year,
            BaseDate = campaign.BaseDate,
            State = DeclarationStates.ToDeclare,
        };
    }

    public static Declaration Confirmed()
    {
        var declaration = ToDeclare();
        declaration.State = DeclarationStates.InProgress;
        declaration.ConfirmCompanyDetails();
        declaration.CheckEmployees(ADay);
        declaration.ChoosePayment(PaymentMeans.BankTransfer);
        declaration.Confirm(new Declarant("Lafleur", "Alix", "Gérante", "alix@lafleur.example", "04 93 00 00 00"), ADay);
        declaration.Freeze([.. Enumerable.Range(1, Headcount).Select(Employee)], Quote());
        return declaration;
    }

    public static Invoice Invoice(InvoiceKind kind)
    {
        var (quote, declaration) = (Quote(), ToDeclare());
        return new()
        {
            Number = 420930,
            Kind = kind,
            Label = kind == InvoiceKind.Office ? "Facture d’office" : "Cotisation annuelle",
            MemberId = declaration.MemberId,
            DeclarationId = declaration.Id,
            Year = Year,
            IssuedOn = new(Year, 2, 1),
            DueOn = new(Year, 3, 3),
            Quote = quote,
            TotalExclTax = Money.Of(quote.TotalExclTax),
            Vat = Money.Of(quote.Vat),
            TotalInclTax = Money.Of(quote.TotalInclTax),
        };
    }

    public static Invoice CreditNote() => Invoice(InvoiceKind.Office).Credit(421582, new(Year, 2, 23));

    private static Quote Quote()
    {
        var total = Headcount * Price;
        return new(Year, Headcount, [new QuoteLine("Cotisation annuelle par salarié", Headcount, Price, total)],
            total, 0.20m, total * 0.20m, total * 1.20m, "tariff", "2026-01-01", "3f2a9c1b77aa00112233445566778899", null, "{}");
    }

    private static DeclaredEmployee Employee(int index) => new(
        Guid.NewGuid(), $"EXEMPLE-{index}", "Maëva", new(1990, 5, 1), new(2017, 8, 21), "Cdi", "Vendeuse en boulangerie", "552a", false,
        [], "SI", "vip", 60, false, "2026-04-10", "aa11");
}
