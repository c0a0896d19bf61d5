using BackOffice.Engine.Pdf;

namespace BackOffice.Engine.Tests.Pdf;

public sealed class TextTests
{
    [Fact]
    public void Rare_letters_join_the_subset_and_are_read_back()
    {
        var pdf = OnePage(c => c.Paragraph("Łukasz Şahin, Ștefan Ōta, Владимир, Ἀθήνα"));
        Assert.Contains("Łukasz Şahin, Ștefan Ōta, Владимир, Ἀθήνα", PdfTool.RawText(pdf), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_sent_in_two_parts_are_composed_and_unknown_signs_become_a_question_mark()
    {
        var pdf = OnePage(c => c.Paragraph("He\u0301le\u0300ne\t\U0001F600 55\u338f漢"));
        Assert.Contains("Hélène ? 55kg?", PdfTool.RawText(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_person_types_gives_a_sound_file()
    {
        var random = new Random(20260115);
        var typed = Enumerable.Range(0, 60).Select(_ => new string([.. Enumerable.Range(0, 80).Select(_ => (char)random.Next(0, 0x3000))]));
        var pdf = OnePage(c =>
        {
            foreach (var text in typed.Append("\ud800 alone \udc00").Append("").Append("\n\n").Append("()\\<>%")) c.Paragraph(text);
        });
        Assert.Contains("No syntax or stream encoding errors found", PdfTool.Check(pdf), StringComparison.Ordinal);
        Assert.Contains("()\\<>%", PdfTool.RawText(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_never_breaks_at_a_no_break_space()
    {
        var pdf = OnePage(c => c.Row(r => r.Fixed(30, x => x.Paragraph("Vous devez encore 1\u00a0234,00\u00a0€ TTC"))));
        Assert.Contains("1 234,00 €", PdfTool.RawText(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_wider_than_its_column_is_cut_rather_than_lost()
    {
        var pdf = OnePage(c => c.Row(r => r.Fixed(20, x => x.Paragraph("anticonstitutionnellement")).Column(1, x => x.Paragraph("voisin"))));
        var lines = PdfTool.RawText(pdf).Split('\n').Where(l => l.Length > 0 && l != "voisin").Select(l => l.Replace("voisin", "", StringComparison.Ordinal).Trim());
        Assert.StartsWith("anticonstitutionnellement", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_screen_reader_does_not_join_the_words_of_two_lines()
    {
        var pdf = OnePage(c => c.Paragraph("12, rue des Écoles\n35000 Rennes"));
        Assert.Contains("\"12, rue des Écoles 35000 Rennes\"", PdfTool.StructureText(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_over_two_pages_is_still_one_paragraph()
    {
        var sentence = "Chaque salarié déclaré au premier janvier compte pour une cotisation entière. ";
        var pdf = OnePage(c => c.Paragraph(string.Concat(Enumerable.Repeat(sentence, 110))));
        Assert.Contains("Pages:           2", PdfTool.Info(pdf), StringComparison.Ordinal);
        Assert.Equal(1, PdfTool.Structure(pdf).Split("P (block)").Length - 1);
        Assert.Equal(110, PdfTool.StructureText(pdf).Split("entière.").Length - 1);
    }

    private static byte[] OnePage(Action<ContentComposer> content) => PdfDocument.Render(SampleStatement.Info, doc => doc.Page(p => p.Content(content)));
}
