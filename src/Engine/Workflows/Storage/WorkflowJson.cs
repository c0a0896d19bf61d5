using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace BackOffice.Engine.Workflows;

internal static class WorkflowJson
{
    /// <summary>Web names, accents left readable: people read the journal's data.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };
}
