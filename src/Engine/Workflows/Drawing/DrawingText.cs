namespace BackOffice.Engine.Workflows.Drawing;

/// <summary>Words laid out without a font at hand: widths are estimates, on the generous side.</summary>
internal static class DrawingText
{
    public static double Width(string text, double size) => text.Sum(c => "iljtfI.,:;'’|! ".Contains(c) ? 0.32 : "mwMW".Contains(c) ? 0.88 : char.IsUpper(c) ? 0.68 : 0.55) * size;

    public static List<string> Wrap(string text, double width, double size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", size) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }
}

/// <summary>A line of text as it will be drawn.</summary>
internal sealed record TextLine(string Text, double Size, bool Strong = false, bool Quiet = false, bool Marked = false)
{
    public double Height => Size * 1.35;

    public static IEnumerable<TextLine> Wrapped(string text, double width, double size, bool strong = false, bool quiet = false) =>
        DrawingText.Wrap(text, width, size).Select(l => new TextLine(l, size, strong, quiet));
}
