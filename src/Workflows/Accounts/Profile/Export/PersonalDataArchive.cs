using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Accounts.Profile.Export;

/// <summary>The ZIP of a person's data: a PDF to read, JSON and CSV to use elsewhere. Made when it is asked for and kept nowhere.</summary>
public sealed class PersonalDataArchive(IOptions<ServiceSettings> service)
{
    private static readonly JsonWriterOptions Json = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Of(PersonalData data)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mes-donnees.pdf", PersonalDataDocument.Render(data, service.Value), data.MadeAt);
            Add(zip, "mes-donnees.json", JsonOf(data), data.MadeAt);
            foreach (var table in data.Tables) Add(zip, $"csv/{table.Key}.csv", CsvText.Of(table.Columns, table.Rows), data.MadeAt);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = at;
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static ReadOnlySpan<byte> JsonOf(PersonalData data)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes, Json);
        json.WriteStartObject();
        json.WriteString("personne", data.Person);
        json.WriteString("etabli", data.MadeAt);
        foreach (var table in data.Tables)
        {
            json.WriteStartArray(table.Key);
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                for (var i = 0; i < table.Columns.Count; i++) json.WriteString(table.Columns[i], row[i]);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan;
    }
}
