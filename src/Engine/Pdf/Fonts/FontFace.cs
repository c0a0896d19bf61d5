using System.Collections.Concurrent;
using System.Reflection;

namespace BackOffice.Engine.Pdf.Fonts;

/// <summary>
/// One of the two weights documents are set in. It is read once per process, with a ready-made subset of the characters French letters use:
/// a document that needs no other (nearly all) copies it; one that does gets a subset of its own with the others added behind.
/// </summary>
internal sealed class FontFace
{
    private const string Everyday =
        " !\"#%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|"
        + "\u00a0\u202f§«°²³·»ÀÂÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïñôöùûüÿŒœ–—‘’“”•…€−×";
    private const int RarerSubsetsKept = 128;

    private static readonly Lazy<FontFace> s_regular = new(() => new FontFace("SourceSans3-Regular", 0, 400));
    private static readonly Lazy<FontFace> s_semibold = new(() => new FontFace("SourceSans3-Semibold", 1, 600));

    private readonly TrueTypeFont _font;
    private readonly short[] _advances = new short[char.MaxValue + 1];      // -1: the font has no such character
    private readonly ushort[] _everydayIds = new ushort[char.MaxValue + 1];
    private readonly ConcurrentDictionary<string, FontSubset> _rarer = new();

    private FontFace(string name, int index, int weight)
    {
        (Name, Index, Weight) = (name, index, weight);
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        using var memory = new MemoryStream();
        resource.CopyTo(memory);
        _font = new TrueTypeFont(memory.ToArray());
        for (var c = 0; c <= char.MaxValue; c++)
            _advances[c] = _font.GlyphOf((char)c) is var glyph and not 0 ? (short)_font.Advance(glyph) : (short)-1;
        for (var i = 0; i < Everyday.Length; i++) _everydayIds[Everyday[i]] = (ushort)(i + 1);
        EverydaySubset = new FontSubset(_font, name, Everyday);
    }

    public static FontFace Regular => s_regular.Value;
    public static FontFace Semibold => s_semibold.Value;

    public string Name { get; }
    public int Index { get; }
    public int Weight { get; }
    public TrueTypeFont Font => _font;
    public FontSubset EverydaySubset { get; }
    public static int EverydayCount => Everyday.Length;

    /// <summary>Height of a capital, as a share of the font size.</summary>
    public double CapHeight => _font.CapHeight / 1000.0;

    public bool Draws(char c) => _advances[c] >= 0;

    /// <summary>Width of a character the font draws, as a share of the font size.</summary>
    public double Advance(char c) => _advances[c] / 1000.0;

    /// <summary>The character's number in the ready-made subset, zero when it is not in it.</summary>
    public ushort EverydayId(char c) => _everydayIds[c];

    public FontSubset SubsetWith(string rarer)
    {
        if (rarer.Length == 0) return EverydaySubset;
        if (_rarer.TryGetValue(rarer, out var known)) return known;
        var subset = new FontSubset(_font, Name, Everyday + rarer);
        if (_rarer.Count < RarerSubsetsKept) _rarer.TryAdd(rarer, subset);
        return subset;
    }
}

/// <summary>A face as one document uses it: which rarer characters it needs, in the order it met them.</summary>
internal sealed class DocumentFont(FontFace face)
{
    private readonly Dictionary<char, ushort> _rarer = [];
    private readonly System.Text.StringBuilder _rarerInOrder = new();

    public FontFace Face => face;
    public bool Used { get; private set; }
    public FontSubset Subset => face.SubsetWith(_rarerInOrder.ToString());

    public ushort Id(char c)
    {
        Used = true;
        if (face.EverydayId(c) is var id and not 0) return id;
        if (_rarer.TryGetValue(c, out id)) return id;
        id = (ushort)(FontFace.EverydayCount + _rarer.Count + 1);
        _rarer[c] = id;
        _rarerInOrder.Append(c);
        return id;
    }
}
