using System.Buffers;
using System.Buffers.Text;
using System.IO.Compression;

namespace BackOffice.Engine.Pdf.Writing;

/// <summary>A growing array of bytes from the shared pool, with the few notations PDF needs. Numbers are written the same way on every machine.</summary>
internal sealed class PdfBuffer(int capacity = 4096) : IDisposable
{
    private static ReadOnlySpan<byte> Hex => "0123456789ABCDEF"u8;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public PdfBuffer Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
        return this;
    }

    public PdfBuffer Write(byte value)
    {
        Room(1)[0] = value;
        Length++;
        return this;
    }

    public PdfBuffer Write(int value)
    {
        Utf8Formatter.TryFormat(value, Room(11), out var written);
        Length += written;
        return this;
    }

    /// <summary>At most three decimals, no exponent, no trailing zero: 12.5, -0.25, 7.</summary>
    public PdfBuffer Write(double value)
    {
        var thousandths = (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
        if (thousandths < 0) Write((byte)'-');
        thousandths = Math.Abs(thousandths);
        Write((int)(thousandths / 1000));
        var rest = (int)(thousandths % 1000);
        if (rest == 0) return this;
        Write((byte)'.').Write((byte)('0' + rest / 100));
        if (rest % 100 == 0) return this;
        Write((byte)('0' + rest / 10 % 10));
        return rest % 10 == 0 ? this : Write((byte)('0' + rest % 10));
    }

    public PdfBuffer WriteHex(ushort value)
    {
        var room = Room(4);
        room[0] = Hex[value >> 12];
        room[1] = Hex[(value >> 8) & 15];
        room[2] = Hex[(value >> 4) & 15];
        room[3] = Hex[value & 15];
        Length += 4;
        return this;
    }

    public PdfBuffer WriteBigEndian(long value, int bytes)
    {
        for (var shift = (bytes - 1) * 8; shift >= 0; shift -= 8) Write((byte)(value >> shift));
        return this;
    }

    /// <summary>A reference to object <paramref name="id"/>: <c>12 0 R</c>.</summary>
    public PdfBuffer WriteReference(int id) => Write(id).Write(" 0 R"u8);

    /// <summary>A text string as a person reads it (title, alternate text): UTF-16, marked, in hexadecimal.</summary>
    public PdfBuffer WriteText(string text)
    {
        Write("<FEFF"u8);
        foreach (var c in text) WriteHex(c);
        return Write((byte)'>');
    }

    public PdfBuffer WriteAscii(string text)
    {
        foreach (var c in text) Write((byte)c);
        return this;
    }

    /// <summary>Overwrites four bytes already written, for tables whose sums are known at the end.</summary>
    public void PatchUInt32(int at, uint value) => System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(at), value);

    /// <summary>Writes <paramref name="plain"/> compressed by zlib, as /FlateDecode reads it.</summary>
    public void WriteDeflated(ReadOnlySpan<byte> plain)
    {
        using var zlib = new ZLibStream(new Sink(this), CompressionLevel.Optimal);
        zlib.Write(plain);
    }

    public byte[] ToArray() => Written.ToArray();

    public void Clear() => Length = 0;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private Span<byte> Room(int needed)
    {
        if (Length + needed <= _bytes.Length) return _bytes.AsSpan(Length);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + needed));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
        return _bytes.AsSpan(Length);
    }

    private sealed class Sink(PdfBuffer buffer) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] destination, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] source, int offset, int count) => buffer.Write(source.AsSpan(offset, count));
        public override void Write(ReadOnlySpan<byte> source) => buffer.Write(source);
    }
}
