using System.Text;

namespace BackOffice.Engine.Rules;

/// <summary>The bytes of a file and the way from an offset in them to a line and a column.</summary>
internal sealed class SourceFile(string name, byte[] bytes)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public string Name { get; } = name;

    public byte[] Bytes { get; } = bytes;

    /// <summary>Where the JSON begins: after the byte order mark some editors write.</summary>
    public int Start { get; } = bytes.AsSpan().StartsWith(ByteOrderMark) ? 3 : 0;

    public RuleFault Fault(int offset, string message, string? rule = null)
    {
        offset = Math.Clamp(offset, Start, Bytes.Length);
        var before = Bytes.AsSpan(Start, offset - Start);
        var line = before.Count((byte)'\n') + 1;
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(Name, line, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1, message, rule);
    }

    /// <summary>Byte offset of a character of a JSON text, escapes and accents counted: a fault in an expression points into the file.</summary>
    public int OffsetInText(JsonPart text, int character)
    {
        var at = text.Offset + 1;
        for (var seen = 0; seen < character && at < Bytes.Length;)
        {
            var b = Bytes[at];
            if (b == '\\')
            {
                at += Bytes[at + 1] == 'u' ? 6 : 2;
                seen++;
                continue;
            }

            var length = b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
            at += length;
            seen += length == 4 ? 2 : 1;
        }

        return at;
    }
}
