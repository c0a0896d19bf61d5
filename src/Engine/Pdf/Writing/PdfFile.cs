using System.Security.Cryptography;

namespace BackOffice.Engine.Pdf.Writing;

/// <summary>
/// The file itself: numbered objects, the small ones packed in one object stream, streams beside it, the cross-reference stream at the end
/// (PDF 1.7, ISO 32000-1 §7.5). The structure tree of a table has hundreds of small objects: packed, they cost a few bytes each.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private readonly record struct Place(bool Packed, int Offset, int Index);

    private readonly PdfBuffer _body = new(48 * 1024);
    private readonly PdfBuffer _packed = new(32 * 1024);
    private readonly List<Place> _places = [default];
    private readonly List<(int Id, int Offset)> _packedObjects = [];

    public PdfFile() => _body.Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);

    /// <summary>A number for an object to be written later, so that others can refer to it now.</summary>
    public int Reserve()
    {
        _places.Add(default);
        return _places.Count - 1;
    }

    /// <summary>Starts the object; whatever is written to the buffer until the next one belongs to it. Streams may not be written this way.</summary>
    public PdfBuffer Begin(int id)
    {
        if (_packed.Length > 0) _packed.Write((byte)'\n');
        _places[id] = new Place(Packed: true, 0, _packedObjects.Count);
        _packedObjects.Add((id, _packed.Length));
        return _packed;
    }

    /// <param name="id">A reserved number.</param>
    /// <param name="entries">The stream's dictionary without its length and filter, e.g. <c>/Type/Metadata</c>.</param>
    /// <param name="plain">The bytes to compress.</param>
    public void Stream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> plain)
    {
        using var compressed = new PdfBuffer(plain.Length / 2 + 64);
        compressed.WriteDeflated(plain);
        EncodedStream(id, [.. entries, .. "/Filter/FlateDecode"u8], compressed.Written);
    }

    /// <summary>A stream whose bytes are already what its dictionary says they are: cached fonts, JPEG images, plain metadata.</summary>
    public void EncodedStream(int id, ReadOnlySpan<byte> entries, ReadOnlySpan<byte> encoded)
    {
        _places[id] = new Place(Packed: false, _body.Length, 0);
        _body.Write(id).Write(" 0 obj\n<<"u8).Write(entries).Write("/Length "u8).Write(encoded.Length)
            .Write(">>\nstream\n"u8).Write(encoded).Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Closes the file. Its identifier is the hash of what was written, so the same content always gives the same bytes.</summary>
    public byte[] Finish(int catalog, int information)
    {
        var objectStream = Reserve();
        WriteObjectStream(objectStream);
        var crossReference = Reserve();
        var start = _body.Length;
        _places[crossReference] = new Place(Packed: false, start, 0);

        using var table = new PdfBuffer(_places.Count * 8);
        foreach (var (place, id) in _places.Select((place, id) => (place, id)))
        {
            if (id == 0) table.WriteBigEndian(0, 1).WriteBigEndian(0, 4).WriteBigEndian(65535, 3);
            else if (place.Packed) table.WriteBigEndian(2, 1).WriteBigEndian(objectStream, 4).WriteBigEndian(place.Index, 3);
            else table.WriteBigEndian(1, 1).WriteBigEndian(place.Offset, 4).WriteBigEndian(0, 3);
        }
        using var entries = new PdfBuffer();
        var hash = Convert.ToHexString(SHA256.HashData(_body.Written).AsSpan(0, 16));
        entries.Write("/Type/XRef/W[1 4 3]/Size "u8).Write(_places.Count).Write("/Root "u8).WriteReference(catalog)
            .Write("/Info "u8).WriteReference(information).WriteAscii($"/ID[<{hash}><{hash}>]");
        Stream(crossReference, entries.Written, table.Written);
        _body.Write("startxref\n"u8).Write(start).Write("\n%%EOF\n"u8);
        return _body.ToArray();
    }

    public void Dispose()
    {
        _body.Dispose();
        _packed.Dispose();
    }

    private void WriteObjectStream(int id)
    {
        using var all = new PdfBuffer(_packed.Length + _packedObjects.Count * 12);
        foreach (var (number, offset) in _packedObjects) all.Write(number).Write((byte)' ').Write(offset).Write((byte)' ');
        using var entries = new PdfBuffer(128);
        entries.Write("/Type/ObjStm/N "u8).Write(_packedObjects.Count).Write("/First "u8).Write(all.Length);
        all.Write(_packed.Written);
        Stream(id, entries.Written, all.Written);
    }
}
