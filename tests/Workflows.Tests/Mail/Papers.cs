using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Tests.Mail;

/// <summary>A declaration and its invoices as they stand when the office writes: no database, no procedure.</summary>
internal static class Papers
{
    public static readonly DateTimeOffset Now = new(2026, 1, 15, 9, 30, 0, TimeSpan.Zero);

    public static Declaration Declaration(string company = "Boulangerie Lafleur", bool withContacts = true)
    {
        var member = new Member { Number = "10042", CompanyName = company, Siren = Siren.Parse("732829320"), JoinedOn = new DateOnly(2020, 1, 1) };
        member.DeclareVatNumber(VatNumber.Of(member.Siren));
        member.Establishments.Add(new Establishment
        {
            Siret = Siret.Parse("73282932000074"),
            Name = company,
            Street = "3 rue des Lavandes",
            PostCode = "06130",
            City = "Grasse",
            IsHeadOffice = true,
        });
        if (withContacts)
        {
            member.Contacts.Add(Contact(ContactRole.Billing, "factures@lafleur.example"));
            member.Contacts.Add(Contact(ContactRole.Account, "compte@lafleur.example"));
        }

        var campaign = new Campaign { Year = 2026, OpensOn = new DateOnly(2026, 1, 1), ClosesOn = new DateOnly(2026, 1, 31) };
        return new Declaration
        {
            Number = "2026-10042",
            MemberId = member.Id,
            Member = member,
            CampaignId = campaign.Id,
            Campaign = campaign,
            Year = 2026,
            BaseDate = new DateOnly(2026, 1, 1),
            State = DeclarationStates.ToDeclare,
        };
    }

    public static Declaration ConfirmedDeclaration(int employees = 6, decimal price = 116.00m)
    {
        var declaration = Declaration();
        declaration.State = DeclarationStates.InProgress;
        declaration.ConfirmCompanyDetails();
        declaration.CheckEmployees(Now);
        declaration.ChoosePayment(PaymentMeans.BankTransfer);
        declaration.Confirm(new Declarant("Lafleur", "Alix", "Gérante", "alix@lafleur.example", "04 93 00 00 00"), Now);
        declaration.Freeze([.. Enumerable.Range(1, employees).Select(Employee)], Quote(employees, price));
        return declaration;
    }

    public static Invoice Invoice(Declaration declaration, InvoiceKind kind, int headcount = 6, decimal price = 116.00m)
    {
        var quote = Quote(headcount, price);
        return new Invoice
        {
            Number = 420930,
            Kind = kind,
            Label = kind == InvoiceKind.Office ? "Facture d’office" : "Cotisation annuelle",
            MemberId = declaration.MemberId,
            DeclarationId = declaration.Id,
            Year = declaration.Year,
            IssuedOn = new DateOnly(2026, 2, 1),
            DueOn = new DateOnly(2026, 3, 3),
            Quote = quote,
            TotalExclTax = Money.Of(quote.TotalExclTax),
            Vat = Money.Of(quote.Vat),
            TotalInclTax = Money.Of(quote.TotalInclTax),
        };
    }

    public static Quote Quote(int headcount, decimal price) => new(
        2026, headcount, [new QuoteLine("Cotisation annuelle par salarié", headcount, price, headcount * price)],
        headcount * price, 0.20m, headcount * price * 0.20m, headcount * price * 1.20m,
        "tariff", "2026-01-01", "3f2a9c1b77aa00112233445566778899", null, "{}");

    private static DeclaredEmployee Employee(int index) => new(
        Guid.NewGuid(), $"FABRE-{index:000}", "Maëva", new DateOnly(1990, 5, 1), new DateOnly(2017, 8, 21), "Cdi", "Vendeuse en boulangerie", "552a", false,
        [], index % 5 == 0 ? "SIH" : "SI", "vip", 60, index % 5 == 0, "2026-04-10", "aa11");

    private static Contact Contact(ContactRole role, string email) => new() { Role = role, FirstName = "Camille", LastName = "Morel", Email = email };
}
