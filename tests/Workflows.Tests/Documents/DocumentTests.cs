using System.Security.Cryptography;
using BackOffice.Testing;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Tests.Documents;

public sealed class DocumentTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly ServiceSettings service = new();

    [Fact]
    public void A_bordereau_shows_who_declared_what_and_for_how_much()
    {
        var pdf = StatementDocument.Render(DocumentRecords.Of(Papers.ConfirmedDeclaration(), service, Papers.Now));

        var text = PdfTool.Text(pdf);
        foreach (var expected in new[]
                 {
                     "Bordereau de cotisation – Année 2026", "Boulangerie Lafleur", "N° adhérent 10042", "SIRET 732 829 320 00074", "N° de TVA FR44732829320",
                     "15 janvier 2026 par Alix Lafleur (Gérante)", "6 salariés au 1er janvier 2026", "Virement",
                     "FABRE-001 Maëva Vendeuse en boulangerie 552a 21/08/2017 SI", "FABRE-005 Maëva Vendeuse en boulangerie 552a 21/08/2017 SIH *",
                     "Cotisation annuelle par salarié 6 116,00 € 696,00 €", "Total HT 696,00 €", "TVA 20 % 139,20 €", "Total TTC 835,20 €",
                     "Calculé selon le barème du 1er janvier 2026 (empreinte 3f2a9c1b77aa)", "Page 1 / ",
                 })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_bordereau_repeats_its_header_and_numbers_its_pages()
    {
        var pdf = StatementDocument.Render(DocumentRecords.Of(Papers.ConfirmedDeclaration(employees: 90), service, Papers.Now));

        var text = PdfTool.Text(pdf);
        var pages = text.Split('\n').Count(l => l.Contains("Page ", StringComparison.Ordinal));
        Assert.True(pages >= 2);
        Assert.Equal(90, text.Split('\n').Count(l => l.Contains("FABRE-", StringComparison.Ordinal)));
        Assert.True(text.Split('\n').Count(l => l.Contains("Salarié Emploi PCS", StringComparison.Ordinal)) >= 2);
        for (var page = 1; page <= pages; page++) Assert.Contains($"Page {page} / {pages}", text, StringComparison.Ordinal);
        Assert.Contains("Total TTC 12 528,00 €", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_invoice_carries_what_the_law_asks()
    {
        var declaration = Papers.ConfirmedDeclaration();
        var pdf = InvoiceDocument.Render(DocumentRecords.Of(Papers.Invoice(declaration, InvoiceKind.Annual), declaration, service, Papers.Now));

        var text = PdfTool.Text(pdf).ReplaceLineEndings(" ");
        foreach (var expected in new[]
                 {
                     "Facture n° 420930", "Date d’émission 1er février 2026", "Échéance 3 mars 2026", "Période Année 2026", $"SIRET {service.Siret}",
                     $"TVA {service.VatNumber}", "FR44732829320", "IBAN FR76", "Total TTC 835,20 €", "12,15 %", "40 €", "L441-10 et D441-5", "Page 1 / 1",
                 })
            Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void The_office_invoice_of_the_seed_and_its_credit_note_quote_each_other()
    {
        var declaration = Papers.Declaration();
        var office = Papers.Invoice(declaration, InvoiceKind.Office, price: 115.80m);
        var credit = office.Credit(421582, new DateOnly(2026, 2, 23));

        var first = PdfTool.Text(InvoiceDocument.Render(DocumentRecords.Of(office, declaration, service, Papers.Now)));
        var second = PdfTool.Text(InvoiceDocument.Render(DocumentRecords.Of(credit, declaration, service, Papers.Now)));

        Assert.Contains("Facture d’office n° 420930", first, StringComparison.Ordinal);
        Assert.Contains("Total TTC 833,76 €", first, StringComparison.Ordinal);
        Assert.Contains("Avoir n° 421582", second, StringComparison.Ordinal);
        Assert.Contains("annule en totalité la facture n° 420930", second, StringComparison.Ordinal);
        Assert.Contains("Total TTC −833,76 €", second, StringComparison.Ordinal);
        Assert.DoesNotContain("IBAN", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_stored_with_the_hash_of_its_bytes()
    {
        var declaration = Papers.ConfirmedDeclaration();
        await using var db = database.NewDb();
        // The papers stay out of the database: only the document is added.
        var stored = new DocumentStore(db, Options.Create(service)).AddStatement(declaration, Papers.Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        await using var other = database.NewDb();
        var read = await other.Documents.SingleAsync(d => d.Id == stored.Id, TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(read.Content)), read.Hash);
        Assert.Equal(("bordereau-2026-10042.pdf", DocumentKind.Statement, declaration.Id), (read.FileName, read.Kind, read.SubjectId));
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes()
    {
        var record = DocumentRecords.Of(Papers.ConfirmedDeclaration(), service, Papers.Now);

        Assert.Equal(StatementDocument.Render(record), StatementDocument.Render(record));
    }
}
