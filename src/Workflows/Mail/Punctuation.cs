namespace BackOffice.Workflows.Mail;

/// <summary>The no-break spaces French wants, put in the sentences of a letter; never in an address or in quoted words.</summary>
internal static class Punctuation
{
    public static Letter Of(Letter letter) => new(
        French.Punctuate(letter.Subject), French.Punctuate(letter.Lead), [.. letter.Blocks.Select(Of)]);

    private static LetterBlock Of(LetterBlock block) => block is Paragraph p ? new Paragraph(French.Punctuate(p.Text)) : block;
}
