using System.Text;

namespace BackOffice.Engine.Rules;

/// <summary>Writes an object or an array anew from its pieces: two that stood side by side keep what stood between them.</summary>
internal static class JsonArrangement
{
    public static byte[] Of(JsonText text, JsonPart list, IReadOnlyList<JsonPiece> pieces)
    {
        var spans = list.Sort == JsonSort.Array
            ? list.Items.ConvertAll(i => (From: i.Offset, To: i.End))
            : list.Members.ConvertAll(m => (From: m.Offset, To: m.Value.End));
        var bytes = text.Bytes;
        var (open, close) = list.Sort == JsonSort.Array ? ((byte)'[', (byte)']') : ((byte)'{', (byte)'}');
        var result = new List<byte> { open };
        if (pieces.Count > 0) result.AddRange(spans.Count > 0 ? bytes[(list.Offset + 1)..spans[0].From] : []);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (i > 0) result.AddRange(Between(bytes, list, spans, pieces[i - 1], piece));
            result.AddRange(piece.Json is { } json ? Encoding.UTF8.GetBytes(json) : bytes[spans[piece.Index].From..spans[piece.Index].To]);
        }

        if (pieces.Count > 0 && spans.Count > 0) result.AddRange(bytes[spans[^1].To..(list.End - 1)]);
        result.Add(close);
        return [.. result];
    }

    private static byte[] Between(byte[] bytes, JsonPart list, List<(int From, int To)> spans, JsonPiece before, JsonPiece after)
    {
        if (before.Index >= 0 && after.Index == before.Index + 1) return bytes[spans[before.Index].To..spans[after.Index].From];
        // A new neighbour: what stands before the first one, a line end and its indent most often; a space where all is on one line.
        var lead = spans.Count == 0 ? [] : bytes[(list.Offset + 1)..spans[0].From];
        return [(byte)',', .. lead.Length > 0 ? lead : " "u8.ToArray()];
    }
}
