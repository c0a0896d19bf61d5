using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackOffice.Engine.Rules;

/// <summary>
/// A JSON text and the place of each of its parts. An edit replaces the bytes of the parts it is about and leaves every other byte as it
/// was typed: spaces, order and line ends included. Immutable: an edit gives another text.
/// </summary>
public sealed class JsonText
{
    /// <summary>The longest text that is read, in bytes.</summary>
    public const int MaxBytes = JsonPartReader.MaxBytes;

    private static readonly JavaScriptEncoder Readable = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    private readonly SourceFile _file;

    private JsonText(SourceFile file, JsonPart root) => (_file, Root) = (file, root);

    /// <summary>The whole text, a byte order mark included.</summary>
    public byte[] Bytes => _file.Bytes;

    /// <summary>The value the text holds.</summary>
    public JsonPart Root { get; }

    /// <summary>Reads a text, or gives null and its faults.</summary>
    public static JsonText? TryRead(byte[] bytes, string name, out IReadOnlyList<RuleFault> faults)
    {
        var found = new List<RuleFault>();
        var file = new SourceFile(name, bytes);
        var root = JsonPartReader.Read(file, found);
        faults = found;
        return root is null || found.Count > 0 ? null : new(file, root);
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="RuleBookRefused">It is not JSON, too long, or names a member twice.</exception>
    public static JsonText Read(byte[] bytes, string name = "") => TryRead(bytes, name, out var faults) ?? throw new RuleBookRefused(faults);

    /// <summary>A text written as JSON, accents and apostrophes as themselves.</summary>
    public static string Quote(string words) => $"\"{JsonEncodedText.Encode(words, Readable)}\"";

    /// <summary>The bytes of a part, as written.</summary>
    public ReadOnlySpan<byte> Raw(JsonPart part) => Bytes.AsSpan(part.Offset..part.End);

    /// <summary>A part as written.</summary>
    public string Written(JsonPart part) => Encoding.UTF8.GetString(Raw(part));

    /// <summary>The part a JSON pointer names (<c>/Rules/0/Expression</c>), names in any case; null when there is none.</summary>
    public JsonPart? At(string pointer)
    {
        var part = Root;
        foreach (var step in Steps(pointer))
        {
            var next = part.Sort == JsonSort.Array
                ? int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 0 && at < part.Items.Count ? part.Items[at] : null
                : part.Find(step)?.Value;
            if (next is null) return null;
            part = next;
        }

        return part;
    }

    /// <summary>The text with another value at that place; a member that is not there yet is written after the others, with the objects around it.</summary>
    public JsonText Set(string pointer, string json)
    {
        if (At(pointer) is { } there) return Splice(there.Offset, there.End, json);
        var (parent, name) = Parent(pointer);
        var text = At(parent) is { Sort: JsonSort.Object } ? this : Set(parent, "{}");
        var members = text.At(parent)!;
        var pieces = Enumerable.Range(0, members.Members.Count).Select(i => new JsonPiece(i)).Append(new JsonPiece(-1, $"{Quote(name)}: {json}"));
        return text.Arranged(members, [.. pieces]);
    }

    /// <summary>The text without that member or item, and without the comma that held it.</summary>
    public JsonText Without(string pointer)
    {
        var (parent, name) = Parent(pointer);
        if (At(pointer) is not { } gone || At(parent) is not { } list) return this;
        var at = list.Sort == JsonSort.Array ? list.Items.IndexOf(gone) : list.Members.FindIndex(m => ReferenceEquals(m.Value, gone));
        return Arranged(list, [.. Enumerable.Range(0, Count(list)).Where(i => i != at).Select(i => new JsonPiece(i))]);
    }

    /// <summary>The text with the members or items of a part in another arrangement: some moved, removed, rewritten or new.</summary>
    public JsonText Arranged(JsonPart list, IReadOnlyList<JsonPiece> pieces) => Splice(list.Offset, list.End, JsonArrangement.Of(this, list, pieces));

    /// <summary>What <see cref="Arranged"/> writes in the place of the part, on its own.</summary>
    public string Arrange(JsonPart list, IReadOnlyList<JsonPiece> pieces) => Encoding.UTF8.GetString(JsonArrangement.Of(this, list, pieces));

    /// <summary>A member with its name, as written.</summary>
    public string WrittenName(JsonMember member) => Encoding.UTF8.GetString(Bytes.AsSpan(member.Offset..member.Value.Offset));

    /// <summary>The text with characters of a text value replaced, its other characters as they were escaped.</summary>
    /// <param name="part">A part of sort <see cref="JsonSort.Text"/>.</param>
    /// <param name="from">First character replaced, counted in the unescaped text.</param>
    /// <param name="to">The character after the last replaced.</param>
    /// <param name="words">What comes instead, unescaped.</param>
    public JsonText SetWithin(JsonPart part, int from, int to, string words) =>
        Splice(_file.OffsetInText(part, from), _file.OffsetInText(part, to), Quote(words)[1..^1]);

    /// <summary>Line and column of a part.</summary>
    public RuleFault Fault(JsonPart part, string message) => _file.Fault(part.Offset, message);

    /// <summary>Whether a fault of this text points into that part.</summary>
    public bool Holds(JsonPart part, RuleFault fault)
    {
        var (from, to) = (_file.Fault(part.Offset, ""), _file.Fault(part.End, ""));
        return (fault.Line, fault.Column).CompareTo((from.Line, from.Column)) >= 0 && (fault.Line, fault.Column).CompareTo((to.Line, to.Column)) <= 0;
    }

    internal static int Count(JsonPart list) => list.Sort == JsonSort.Array ? list.Items.Count : list.Members.Count;

    private JsonText Splice(int from, int to, string json) => Splice(from, to, Encoding.UTF8.GetBytes(json));

    private JsonText Splice(int from, int to, byte[] json) => Read([.. Bytes.AsSpan(..from), .. json, .. Bytes.AsSpan(to..)], _file.Name);

    private static IEnumerable<string> Steps(string pointer) => pointer.Split('/').Skip(1)
        .Select(s => s.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    private static (string Parent, string Name) Parent(string pointer)
    {
        var cut = pointer.LastIndexOf('/');
        return (pointer[..cut], Steps(pointer[cut..]).Single());
    }
}

/// <summary>One member or item of a new arrangement.</summary>
/// <param name="Index">Where it stood, or -1 for a new one.</param>
/// <param name="Json">What is written instead of it (with its name, for a member); null keeps it as written.</param>
public sealed record JsonPiece(int Index, string? Json = null);
