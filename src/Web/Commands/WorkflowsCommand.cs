using System.Text.Encodings.Web;
using System.Text.Json;
using BackOffice.Engine.Workflows;

namespace BackOffice.Web.Commands;

/// <summary><c>workflows list</c>: every procedure, as JSON. <c>workflows draw KEY</c>: its drawing, as SVG.</summary>
internal sealed class WorkflowsCommand(WorkflowCatalog catalog)
{
    public const string Help = """
        usage: workflows list
               workflows draw KEY

        list   prints every procedure with its versions and states (JSON)
        draw   prints the drawing of the current version of a procedure (SVG)
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public int Run(string[] args, TextWriter output, TextWriter error)
    {
        switch (args)
        {
            case [] or ["--help"] or [_, "--help"]:
                output.WriteLine(Help);
                return args.Length == 0 ? 2 : 0;
            case ["list"]:
                output.WriteLine(JsonSerializer.Serialize(catalog.Definitions.OrderBy(d => d.Key, StringComparer.Ordinal).ThenBy(d => d.Version).Select(d => new
                {
                    key = d.Key,
                    version = d.Version,
                    title = d.Title,
                    states = d.States.Select(s => new { key = s.Key, label = s.Label, staffLabel = s.StaffLabel }),
                }), Json));
                return 0;
            case ["draw", var key] when catalog.Definitions.Any(d => d.Key == key):
                output.WriteLine(WorkflowDrawing.Svg(catalog.Current(key)));
                return 0;
            case ["draw", var key]:
                error.WriteLine($"workflows draw: no procedure '{key}'; known: {string.Join(", ", catalog.Definitions.Select(d => d.Key).Distinct().Order(StringComparer.Ordinal))}");
                return 1;
            default:
                error.WriteLine("workflows: expected 'list' or 'draw KEY' (see workflows --help)");
                return 2;
        }
    }
}
