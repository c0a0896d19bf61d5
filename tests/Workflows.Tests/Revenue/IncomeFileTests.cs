using System.Text;
using BackOffice.Workflows.Revenue;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>The yearly file, however it was saved.</summary>
public sealed class IncomeFileTests
{
    private const string Header = "numero;annee;revenu;charges_sociales;revenu_remplacement\n";
    private static readonly IncomeLine Expected = new(2, "10042", 2025, new(30_000.50m, 8_000, 0));

    public static TheoryData<string, byte[]> Saved => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Header + "10042;2025;30 000,50 €;8 000;0\n") },
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Header + "10042;2025;30\u202F000,50 €;8\u00A0000;0\n")] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header + "10042;2025;30 000,50 €;8 000;0\n")] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Header + "10042;2025;30\u00A0000,50 €;8 000;0\r\n") },
        { "commas and quotes", Encoding.UTF8.GetBytes(Header.Replace(';', ',') + "10042,2025,\"30 000,50 €\",8000,0\n") },
        { "a workbook", AWorkbook(["10042", "2025", "30000.500000000004", "8000", "0"]) },
    };

    [Theory, MemberData(nameof(Saved))]
    public void It_reads_the_same(string how, byte[] content)
    {
        var (lines, faults) = IncomeFile.Read(content);
        Assert.True(faults.Count == 0, how + string.Concat(faults.Select(f => f.Message)));
        Assert.Equal(Expected, Assert.Single(lines));
    }

    [Theory]
    [InlineData("=1+1;0;0", "revenu", "formule")]
    [InlineData("@SOMME(A1);0;0", "revenu", "formule")]
    [InlineData(";0;0", "revenu", "0 s’il n’y a rien")]
    [InlineData("1;-1;0", "charges_sociales", "seul le revenu peut être négatif")]
    [InlineData("1000000000;0;0", "revenu", "100 000 000")]
    [InlineData("1;0;1.234,56", "revenu_remplacement", "30 000,50")]
    [InlineData("1,234;0;0", "revenu", "deux décimales")]
    [InlineData("\"1;0;0", null, "guillemet")]
    public void What_is_no_amount_is_named_with_its_column(string amounts, string? column, string sentence)
    {
        var (lines, faults) = IncomeFile.Read(Encoding.UTF8.GetBytes(Header + "10042;2025;" + amounts + "\n"));
        Assert.Empty(lines);
        var fault = Assert.Single(faults);
        Assert.Equal((2, column), (fault.Line, fault.Column));
        Assert.Contains(sentence, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_is_an_income() =>
        Assert.Equal(-5_000, Assert.Single(IncomeFile.Read(Encoding.UTF8.GetBytes(Header + "10042;2025;−5 000;0;0\n")).Lines).Income.Profit);

    [Fact]
    public void A_formula_of_a_workbook_is_never_taken_for_its_last_value()
    {
        var (lines, faults) = IncomeFile.Read(AWorkbook(["10042", "2025", "=", "0", "0"]));
        Assert.Empty(lines);
        Assert.Equal("revenu", Assert.Single(faults).Column);
    }

    [Theory]
    [InlineData("PK nothing of a workbook")]
    [InlineData("")]
    [InlineData("{\"numero\":1}")]
    public void What_is_no_such_file_is_refused_at_its_first_line(string content) =>
        Assert.Equal(1, Assert.Single(IncomeFile.Read(Encoding.UTF8.GetBytes(content)).Faults).Line);

    /// <summary>As spreadsheets write them: header as shared strings, numbers as numbers, "=" as a formula that last gave 7.</summary>
    private static byte[] AWorkbook(string[] cells)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new SharedStringTable(IncomeFile.Columns.Select(c => new SharedStringItem(new Text(c))));
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(
                new Row(IncomeFile.Columns.Select((_, i) => new Cell(new CellValue(i)) { DataType = CellValues.SharedString, CellReference = $"{(char)('A' + i)}1" })) { RowIndex = 1 },
                new Row(cells.Select((c, i) => new Cell(c == "=" ? [new CellFormula("3+4"), new CellValue("7")] : [new CellValue(c)]) { CellReference = $"{(char)('A' + i)}2" })) { RowIndex = 2 }));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "Revenus", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }

        return file.ToArray();
    }
}
