using BackOffice.Engine.Pdf;

namespace BackOffice.Engine.Tests.Pdf;

public sealed class SampleStatementTests
{
    private static readonly byte[] s_pdf = SampleStatement.Render();

    [Fact]
    public void Qpdf_finds_nothing_to_say() =>
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(s_pdf), StringComparison.Ordinal);

    [Fact]
    public void Two_pages_weigh_less_than_40_kilobytes()
    {
        Assert.Contains("Pages:           2", PdfTool.Info(s_pdf), StringComparison.Ordinal);
        Assert.InRange(s_pdf.Length, 1, 40_000);
    }

    [Fact]
    public void The_same_record_gives_the_same_bytes() => Assert.Equal(s_pdf, SampleStatement.Render());

    [Fact]
    public void Accents_no_break_spaces_and_euros_are_read_back()
    {
        var text = PdfTool.RawText(s_pdf);
        Assert.Contains("Ñúñez François", text, StringComparison.Ordinal);
        Assert.Contains("Bœuf", text, StringComparison.Ordinal);
        Assert.Contains("Menuiserie Hélène & Fils", text, StringComparison.Ordinal);
        Assert.Contains("Total TTC 5 289,60 €", text, StringComparison.Ordinal);        // pdftotext prints every space as a plain one
        Assert.Contains("\"5\u00a0289,60\u00a0€\"", PdfTool.StructureText(s_pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_subset_and_mapped_to_unicode()
    {
        var fonts = PdfTool.Fonts(s_pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();
        Assert.Equal(2, fonts.Length);
        Assert.All(fonts, line => Assert.Matches(@"^[A-Z]{6}\+SourceSans3-\w+ +CID TrueType +Identity-H +yes yes yes", line));
    }

    [Fact]
    public void The_table_header_and_the_page_number_come_back_on_the_second_page()
    {
        var pages = PdfTool.Text(s_pdf).Split('\f');
        Assert.All(pages.Take(2), page => Assert.Matches(@"Salarié +Né\(e\) le +Embauche +Suivi +Montant HT", page));
        Assert.Contains("Page 1 / 2", pages[0], StringComparison.Ordinal);
        Assert.Contains("Page 2 / 2", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_reader_finds_headings_and_a_table_with_column_headers()
    {
        var tree = PdfTool.Structure(s_pdf);
        Assert.Matches(@"^Document\s+P", tree);
        Assert.Equal(1, Count(tree, "H1"));
        Assert.Equal(2, Count(tree, "H2"));
        Assert.Equal(1 + 38 + 1 + 4 + 3 + 2, Count(tree, "TR"));
        Assert.Contains("/Scope /Column", tree, StringComparison.Ordinal);
        Assert.Contains("/Scope /Row", tree, StringComparison.Ordinal);
        Assert.Contains("/ColSpan 3", tree, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_reader_hears_the_repeated_header_once_and_no_page_number()
    {
        var heard = PdfTool.StructureText(s_pdf);
        Assert.Equal(1, heard.Split("\"Né(e) le\"").Length - 1);
        Assert.DoesNotContain("Page", heard, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_names_its_title_language_author_and_standard()
    {
        var info = PdfTool.Info(s_pdf);
        Assert.Contains("Title:           Bordereau de cotisation 2026 – Menuiserie Hélène & Fils", info, StringComparison.Ordinal);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("A4", info, StringComparison.Ordinal);
        var objects = PdfTool.Objects(s_pdf);
        Assert.Contains("\"/Lang\": \"u:fr-FR\"", objects, StringComparison.Ordinal);
        Assert.Contains("\"/DisplayDocTitle\": true", objects, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", System.Text.Encoding.UTF8.GetString(s_pdf), StringComparison.Ordinal);
    }

    private static int Count(string tree, string tag) => tree.Split('\n').Count(line => line.Trim().Split(' ', '(')[0] == tag);
}
