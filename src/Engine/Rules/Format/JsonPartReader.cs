using System.Text.Json;

namespace BackOffice.Engine.Rules;

/// <summary>Reads a file into <see cref="JsonPart"/>s; a name written twice in one object is a fault, whatever its case.</summary>
internal static class JsonPartReader
{
    private const int MaxDepth = 32;
    public const int MaxBytes = 1_000_000;

    public static JsonPart? Read(SourceFile file, List<RuleFault> faults)
    {
        if (file.Bytes.Length > MaxBytes)
        {
            faults.Add(file.Fault(0, "fichier de plus d'un million d'octets : découpez-le."));
            return null;
        }

        var reader = new Utf8JsonReader(
            file.Bytes.AsSpan(file.Start),
            // Comments, as RulesEngine's own files have them, are read over; the reader itself stops one level later than we do.
            new JsonReaderOptions { MaxDepth = MaxDepth + 1, CommentHandling = JsonCommentHandling.Skip });
        try
        {
            reader.Read();
            var root = ReadPart(ref reader, file, faults);
            reader.Read(); // anything after the value is an error of the JSON itself
            return root;
        }
        catch (JsonException e)
        {
            faults.Add(new(file.Name, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1,
                "JSON illisible : vérifiez les guillemets, les virgules et les accolades près de cet endroit."));
        }
        catch (TooDeep deep)
        {
            faults.Add(file.Fault(deep.Offset, $"objets et tableaux imbriqués sur plus de {MaxDepth} niveaux : aplatissez."));
        }
        catch (InvalidOperationException)
        {
            faults.Add(file.Fault((int)reader.TokenStartIndex + file.Start, "texte illisible : le fichier doit être en UTF-8."));
        }

        return null;
    }

    private static JsonPart ReadPart(ref Utf8JsonReader reader, SourceFile file, List<RuleFault> faults)
    {
        var part = ReadValue(ref reader, file, faults);
        part.End = (int)reader.BytesConsumed + file.Start;
        return part;
    }

    private static JsonPart ReadValue(ref Utf8JsonReader reader, SourceFile file, List<RuleFault> faults)
    {
        var offset = (int)reader.TokenStartIndex + file.Start;
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= MaxDepth) throw new TooDeep(offset);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadObject(ref reader, new JsonPart(JsonSort.Object, offset), file, faults);
            case JsonTokenType.StartArray:
                var array = new JsonPart(JsonSort.Array, offset);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    array.Items.Add(ReadPart(ref reader, file, faults));
                return array;
            case JsonTokenType.String:
                return new(JsonSort.Text, offset) { Text = reader.GetString()! };
            case JsonTokenType.Number:
                if (!reader.TryGetDecimal(out _))
                    faults.Add(file.Fault(offset, "nombre trop grand ou trop précis : au plus 28 chiffres."));
                return new(JsonSort.Number, offset) { Text = System.Text.Encoding.UTF8.GetString(reader.ValueSpan) };
            case JsonTokenType.True or JsonTokenType.False:
                return new(JsonSort.Flag, offset) { Flag = reader.GetBoolean() };
            default:
                return new(JsonSort.Null, offset);
        }
    }

    private static JsonPart ReadObject(ref Utf8JsonReader reader, JsonPart part, SourceFile file, List<RuleFault> faults)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var offset = (int)reader.TokenStartIndex + file.Start;
            var name = reader.GetString()!;
            if (part.Find(name) is not null)
                faults.Add(file.Fault(offset, $"propriété « {name} » écrite deux fois : gardez-en une seule."));
            reader.Read();
            part.Members.Add(new(name, offset, ReadPart(ref reader, file, faults)));
        }

        return part;
    }

    private sealed class TooDeep(int offset) : Exception
    {
        public int Offset { get; } = offset;
    }
}
