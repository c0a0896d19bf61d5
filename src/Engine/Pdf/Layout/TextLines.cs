using BackOffice.Engine.Pdf.Fonts;
using BackOffice.Engine.Pdf.Writing;

namespace BackOffice.Engine.Pdf.Layout;

/// <summary>
/// Text broken into lines no wider than a column. Lines break at spaces, never at a no-break space; a word wider than the column is cut.
/// </summary>
internal sealed class TextLines
{
    private readonly record struct Run(string Text, FontFace Face, double Size, PdfColor Color);
    private readonly record struct Piece(int Run, int Start, int Length, double Width);
    private readonly record struct Line(int FirstPiece, int Pieces, double Width, bool EndsWithFeed);

    private readonly Run[] _runs;
    private readonly List<Piece> _pieces = [];
    private readonly List<Line> _lines = [];
    private readonly double _width;
    private readonly PdfAlign _align;

    public TextLines(IReadOnlyList<TextSpan> spans, LayoutContext context, double defaultSize, double width, PdfAlign align)
    {
        (_width, _align) = (width, align);
        _runs = new Run[spans.Count];
        var largest = 0.0;
        for (var i = 0; i < spans.Count; i++)
        {
            var size = spans[i].Size > 0 ? spans[i].Size : defaultSize;
            var color = spans[i].Ink switch { Ink.Muted => context.Theme.Muted, Ink.Accent => context.Theme.Accent, _ => context.Theme.Ink };
            _runs[i] = new Run(spans[i].Drawable(context), spans[i].Face, size, color);
            largest = Math.Max(largest, size);
        }
        LargestSize = largest > 0 ? largest : defaultSize;
        LineHeight = LargestSize * context.Theme.LineHeight;
        Break();
    }

    public int Count => _lines.Count;
    public double LineHeight { get; }
    public double Height => LineHeight * Count;
    private double LargestSize { get; }

    public void DrawLine(int index, Canvas canvas, double x, double top)
    {
        var line = _lines[index];
        var slack = _width - line.Width;
        x += _align switch { PdfAlign.Right => slack, PdfAlign.Center => slack / 2, _ => 0 };
        // Capitals are centred in the line's height, which makes text sit right in cells and panels.
        var baseline = top + (LineHeight + LargestSize * FontFace.Regular.CapHeight) / 2;
        for (var p = line.FirstPiece; p < line.FirstPiece + line.Pieces; p++)
        {
            var piece = _pieces[p];
            var run = _runs[piece.Run];
            canvas.Text(run.Face, run.Size, run.Color, x, baseline, run.Text.AsSpan(piece.Start, piece.Length));
            x += piece.Width;
        }
        if (!line.EndsWithFeed || line.Pieces == 0) return;
        // A line feed is only a movement on paper: without a space a screen reader would join the last word to the next line's first.
        var last = _runs[_pieces[line.FirstPiece + line.Pieces - 1].Run];
        canvas.Text(last.Face, last.Size, last.Color, x, baseline, " ");
    }

    public void Draw(Canvas canvas, double x, double top)
    {
        for (var i = 0; i < Count; i++) DrawLine(i, canvas, x, top + i * LineHeight);
    }

    private void Break()
    {
        (int Run, int Char) lineStart = (0, 0), breakAt = (-1, 0), at = (0, 0);
        double width = 0, widthAtBreak = 0;
        while (at.Run < _runs.Length)
        {
            var run = _runs[at.Run];
            if (at.Char >= run.Text.Length)
            {
                at = (at.Run + 1, 0);
                continue;
            }
            var c = run.Text[at.Char];
            if (c == '\n')
            {
                Add(lineStart, at, width, endsWithFeed: true);
                lineStart = at = (at.Run, at.Char + 1);
                (width, breakAt) = (0, (-1, 0));
                continue;
            }
            var advance = run.Face.Advance(c) * run.Size;
            if (c == ' ')
            {
                breakAt = (at.Run, at.Char + 1);
                widthAtBreak = width;
            }
            else if (width + advance > _width + 0.01 && at != lineStart)
            {
                var (next, lineWidth) = breakAt.Run >= 0 ? (breakAt, widthAtBreak) : (at, width);
                Add(lineStart, next, lineWidth);
                lineStart = at = next;
                (width, breakAt) = (0, (-1, 0));
                continue;
            }
            width += advance;
            at.Char++;
        }
        Add(lineStart, at, width);
    }

    private void Add((int Run, int Char) from, (int Run, int Char) to, double width, bool endsWithFeed = false)
    {
        var first = _pieces.Count;
        for (var r = from.Run; r <= to.Run && r < _runs.Length; r++)
        {
            var start = r == from.Run ? from.Char : 0;
            var end = r == to.Run ? to.Char : _runs[r].Text.Length;
            if (end <= start) continue;
            var pieceWidth = 0.0;
            for (var i = start; i < end; i++) pieceWidth += _runs[r].Face.Advance(_runs[r].Text[i]) * _runs[r].Size;
            _pieces.Add(new Piece(r, start, end - start, pieceWidth));
        }
        _lines.Add(new Line(first, _pieces.Count - first, width, endsWithFeed));
    }
}
