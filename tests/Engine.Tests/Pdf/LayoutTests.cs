using BackOffice.Engine.Pdf;

namespace BackOffice.Engine.Tests.Pdf;

public sealed class LayoutTests
{
    [Theory]
    [InlineData(18)]
    [InlineData(20)]
    [InlineData(22)]
    [InlineData(50)]
    [InlineData(55)]
    public void Totals_and_their_heading_never_part_from_their_line(int employees)
    {
        var page = PdfTool.Text(SampleStatement.Render(employees)).Split('\f').Single(p => p.Contains("Total TTC", StringComparison.Ordinal));
        Assert.Contains("Cotisation annuelle", page, StringComparison.Ordinal);
        Assert.Contains("Détail du montant", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_moves_to_the_next_page_with_what_it_announces()
    {
        var pdf = Render(c => c.Paragraph("Début").Space(234).Heading(2, "Suite").Table(t => t.Column("Ligne").Row("un").Row("deux")));
        var pages = PdfTool.Text(pdf).Split('\f');
        Assert.DoesNotContain("Suite", pages[0], StringComparison.Ordinal);
        Assert.Matches(@"Suite\s+Ligne\s+un\s+deux", pages[1]);
    }

    [Fact]
    public void A_thousand_rows_flow_over_as_many_pages_as_they_need_each_with_the_header()
    {
        var pdf = SampleStatement.Render(1000);
        var pages = PdfTool.Text(pdf).Split('\f', StringSplitOptions.RemoveEmptyEntries);
        Assert.True(pages.Length > 20);
        Assert.All(pages.Take(pages.Length - 1), p => Assert.Contains("Montant HT", p, StringComparison.Ordinal));
        Assert.Equal(1000, PdfTool.RawText(pdf).Split('\n').Count(l => l.EndsWith("116,00 €", StringComparison.Ordinal)));
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_panel_too_long_for_a_page_goes_on_over_the_next_one()
    {
        var pdf = Render(c => c.Panel(p => p.Bullets(Enumerable.Range(1, 90).Select(i => $"motif n° {i}"))));
        Assert.Contains("motif n° 90", PdfTool.Text(pdf).Split('\f')[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_taller_than_a_page_is_refused_with_its_height()
    {
        var refusal = Assert.Throws<PdfBlockTooTall>(() => Render(c => c.Table(t => t.Column("Motif").Row(string.Concat(Enumerable.Repeat("ligne\n", 120))))));
        Assert.Matches(@"Un bloc de \d+ mm ne tient pas sur une page, qui en offre 2\d\d", refusal.Message);
    }

    [Fact]
    public void A_row_that_does_not_match_its_columns_is_refused()
    {
        var refusal = Assert.Throws<PdfRowOutOfStep>(() => Render(c => c.Table(t => t.Column("Un").Column("Deux").Row("seul"))));
        Assert.StartsWith("Une ligne de 1 cellule(s)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_may_lie_on_their_side()
    {
        var pdf = PdfDocument.Render(SampleStatement.Info, doc => doc
            .Page(p => p.Content(c => c.Paragraph("debout")))
            .Page(p => p.Size(PdfPageSize.A4.Landscape).Margin(10).Content(c => c.Paragraph("couché"))));
        Assert.Contains("Page    2 size:  841.89 x 595.276", PdfTool.Info(pdf, "-l", "2"), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_at_once_write_the_same_bytes()
    {
        var alone = SampleStatement.Render(12);
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(_ => SampleStatement.Render(12)).ToList(), bytes => Assert.True(alone.AsSpan().SequenceEqual(bytes)));
    }

    private static byte[] Render(Action<ContentComposer> content) => PdfDocument.Render(SampleStatement.Info, doc => doc.Page(p => p.Content(content)));
}
