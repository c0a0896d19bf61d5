using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackOffice.Engine.Rules;

/// <summary>Writes answers and traces as JSON: numbers plain, dates yyyy-MM-dd, accents readable.</summary>
public static class RuleJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text a writing makes.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable)) write(writer);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Writes the outputs as one object.</summary>
    public static void Output(Utf8JsonWriter writer, RuleOutput output)
    {
        writer.WriteStartObject();
        foreach (var name in output.Names)
        {
            writer.WritePropertyName(name);
            Value(writer, output[name]);
        }

        writer.WriteEndObject();
    }

    internal static void Trace(Utf8JsonWriter writer, RuleTrace trace, bool full)
    {
        writer.WriteStartObject();
        writer.WriteString("book", trace.Book);
        writer.WriteString("version", trace.Version);
        writer.WriteString("hash", trace.Hash);
        writer.WritePropertyName("output");
        Output(writer, trace.Output);
        if (full)
        {
            writer.WritePropertyName("values");
            Value(writer, trace.Values);
        }

        writer.WriteStartArray("rules");
        foreach (var rule in trace.Rules) Line(writer, rule, full);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter writer, RuleTraceLine rule, bool full)
    {
        writer.WriteStartObject();
        writer.WriteString("name", rule.Name);
        writer.WriteString("outcome", rule.Outcome.ToString());
        writer.WriteString("message", rule.Message);
        writer.WriteString("reference", rule.Reference);
        if (full && rule.Output is { } output)
        {
            writer.WritePropertyName("output");
            Output(writer, output);
        }

        if (full && rule.Outcome != RuleOutcome.NotEvaluated)
        {
            writer.WritePropertyName("values");
            Value(writer, rule.Values);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes a plain value: null, a boolean, a number, a text, a date, a list or a dictionary of those.</summary>
    public static void Value(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool b: writer.WriteBooleanValue(b); break;
            case decimal d: writer.WriteNumberValue(d); break;
            case string s: writer.WriteStringValue(s); break;
            case DateOnly d: writer.WriteStringValue(d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case IReadOnlyDictionary<string, object?> bundle:
                writer.WriteStartObject();
                foreach (var (name, item) in bundle)
                {
                    writer.WritePropertyName(name);
                    Value(writer, item);
                }

                writer.WriteEndObject();
                break;
            case System.Collections.IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list) Value(writer, item);
                writer.WriteEndArray();
                break;
            case IConvertible number: writer.WriteNumberValue(number.ToDecimal(CultureInfo.InvariantCulture)); break;
            default: writer.WriteNullValue(); break;
        }
    }
}
