using BackOffice.Testing;
using BackOffice.Workflows.Rules.Effect;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Rules.Effect;

public sealed class WorkbookTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office office = new(database, new FakeClock(2026, 1, 12));

    [Fact]
    public async Task A_company_named_like_a_formula_stays_a_text_and_the_file_is_valid()
    {
        const string Name = "=HYPERLINK(\"https://mal.example\";\"Boulangerie\")";
        var member = await office.MemberAsync(6, "10044");
        await office.ReadAsync(db => db.Members.Where(m => m.Id == member.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.CompanyName, Name)));
        await office.OpenCampaignAsync(2026, new(2026, 1, 1), new(2026, 1, 31));
        var run = await office.ReplayAsync(await office.DraftAsync("tariff", new(2027, 1, 1), ("\"unitPrice\", \"Expression\": \"116.00\"", "\"unitPrice\", \"Expression\": \"118.00\"")), 2026);

        using var file = new MemoryStream();
        await office.DoAsync<EffectWorkbook>((workbook, _) => workbook.WriteAsync(run, file, CancellationToken.None));

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        var sheets = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(["Chiffres", "Changements", "Erreurs"], sheets.Select(s => s.Name!.Value));
        var changes = ((WorksheetPart)document.WorkbookPart.GetPartById(sheets[1].Id!)).Worksheet.Descendants<Row>().ToList();
        var cells = changes[1].Elements<Cell>().ToList();
        Assert.Equal(["10044", Name, "2026-10044"], cells.Take(3).Select(c => c.InnerText));
        Assert.Equal(["835.20", "849.60", "14.40"], cells.Skip(5).Select(c => c.InnerText));
        Assert.All(document.WorkbookPart.WorksheetParts, p => Assert.Empty(p.Worksheet.Descendants<CellFormula>()));
        var style = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cells[1].StyleIndex!.Value);
        Assert.True(style.QuotePrefix?.Value);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
