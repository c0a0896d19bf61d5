using System.Text;
using BackOffice.Workflows.Rules.Drafts.Comparing;

namespace BackOffice.Workflows.Rules.Drafts;

/// <summary>A text on its way through a browser, whose forms end every line with CR LF: lines left alone keep the bytes they had.</summary>
public static class TypedText
{
    private const char Mark = '\uFEFF';

    /// <summary>For a text area.</summary>
    public static string Shown(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart(Mark);

    /// <summary>What was typed, with the byte order mark and the line ends of the text it was typed over.</summary>
    public static byte[] Over(byte[] before, string typed)
    {
        var old = Encoding.UTF8.GetString(before);
        var mark = old.StartsWith(Mark) ? Mark.ToString() : "";
        old = old.TrimStart(Mark);
        var plain = typed.ReplaceLineEndings("\n");
        if (plain == old.ReplaceLineEndings("\n")) return before;
        var carriage = old.Contains("\r\n", StringComparison.Ordinal);
        if (!carriage) return Encoding.UTF8.GetBytes(mark + plain);
        if (!old.Replace("\r\n", "", StringComparison.Ordinal).Contains('\n', StringComparison.Ordinal)) return Encoding.UTF8.GetBytes(mark + plain.ReplaceLineEndings("\r\n"));
        return Encoding.UTF8.GetBytes(mark + LineByLine(old, plain));
    }

    /// <summary>A text with both ends: each line kept has its own, each new line LF.</summary>
    private static string LineByLine(string old, string typed)
    {
        var ends = old.Split('\n').Select(line => line.EndsWith('\r') ? "\r\n" : "\n").ToList();
        var lines = LineDiff.Of(old, typed).Where(l => l.Sign != '-').ToList();
        return string.Concat(lines.Select((line, i) => line.Text + (i == lines.Count - 1 ? "" : line.First is { } was ? ends[was - 1] : "\n")));
    }
}
