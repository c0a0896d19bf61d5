using BackOffice.Engine.Pdf.Layout;

namespace BackOffice.Engine.Pdf;

/// <summary>Composes a text from words of different styles.</summary>
public sealed class TextComposer
{
    private readonly TextBlock _block;

    internal TextComposer(TextBlock block) => _block = block;

    /// <summary>Words in the text's own style.</summary>
    public TextComposer Span(string text) => Add(new TextSpan(text));

    /// <summary>Words that carry the sentence.</summary>
    public TextComposer Bold(string text) => Add(new TextSpan(text, Bold: true));

    /// <summary>Words that step back: labels, notes.</summary>
    public TextComposer Muted(string text) => Add(new TextSpan(text, Ink: Ink.Muted));

    /// <summary>An amount or a date that must be seen first, in the accent's colour.</summary>
    /// <param name="text">The words.</param>
    /// <param name="size">Points.</param>
    public TextComposer Strong(string text, double size = 16) => Add(new TextSpan(text, Bold: true, Ink.Accent, size));

    /// <summary>What follows starts a line.</summary>
    public TextComposer Line() => Add(new TextSpan("\n"));

    /// <summary>The page's number, in headers and footers only.</summary>
    /// <param name="format">{0} is the page, {1} the number of pages.</param>
    public TextComposer PageNumber(string format = "Page\u00a0{0} / {1}") => Add(new TextSpan(format, Ink: Ink.Muted, IsPageNumber: true));

    /// <param name="points">The text's size; 10 unless said otherwise.</param>
    public TextComposer Size(double points)
    {
        _block.Size = points;
        return this;
    }

    /// <summary>Stands the text at the right edge.</summary>
    public TextComposer AlignRight()
    {
        _block.Align = PdfAlign.Right;
        return this;
    }

    /// <summary>Centres the text.</summary>
    public TextComposer AlignCenter()
    {
        _block.Align = PdfAlign.Center;
        return this;
    }

    private TextComposer Add(TextSpan span)
    {
        _block.Spans.Add(span);
        return this;
    }
}
