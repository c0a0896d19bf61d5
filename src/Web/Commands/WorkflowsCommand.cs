using System.Text.Encodings.Web;
using System.Text.Json;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows;

namespace BackOffice.Web.Commands;

/// <summary><c>workflows list</c>: every procedure, as JSON. <c>workflows draw KEY</c>: its drawing, as SVG; <c>--all</c>: each one in a file.</summary>
internal static class WorkflowsCommand
{
    public const string ListHelp = "usage : workflows list\n\nAffiche chaque procédure avec sa version et ses états (JSON).";
    public const string DrawHelp = "usage : workflows draw CLÉ\n\nAffiche le dessin de la version courante d'une procédure (SVG).\n        workflows draw --all DOSSIER\n\nÉcrit le dessin de chaque procédure dans DOSSIER/CLÉ.svg.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task<int> ListAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (args.Length > 0) return await RefuseAsync(error, "workflows list : aucune option attendue (voir workflows list --help).");
        var procedures = BusinessServices.Catalog().Definitions
            .OrderBy(d => d.Key, StringComparer.Ordinal).ThenBy(d => d.Version)
            .Select(d => new
            {
                key = d.Key,
                version = d.Version,
                title = d.Title,
                states = d.States.Select(s => new { key = s.Key, label = s.Label, staffLabel = s.StaffLabel }),
            });
        return await PrintAsync(output, JsonSerializer.Serialize(procedures, Json));
    }

    public static async Task<int> DrawAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (args is ["--all", var folder]) return await DrawAllAsync(folder, output, stop);
        if (args is not [var key] || key.StartsWith('-')) return await RefuseAsync(error, "workflows draw : donnez la clé d'une procédure (voir workflows list), ou --all DOSSIER.");
        var catalog = BusinessServices.Catalog();
        if (catalog.Definitions.Any(d => d.Key == key)) return await PrintAsync(output, WorkflowDrawing.Svg(catalog.Current(key)));
        var known = catalog.Definitions.Select(d => d.Key).Distinct().Order(StringComparer.Ordinal);
        return await RefuseAsync(error, $"workflows draw : procédure inconnue « {key} » ; connues : {string.Join(", ", known)}.");
    }

    private static async Task<int> DrawAllAsync(string folder, TextWriter output, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var catalog = BusinessServices.Catalog();
        foreach (var key in catalog.Definitions.Select(d => d.Key).Distinct().Order(StringComparer.Ordinal))
        {
            var file = Path.Combine(folder, key + ".svg");
            await File.WriteAllTextAsync(file, WorkflowDrawing.Svg(catalog.Current(key)) + "\n", stop);
            await output.WriteLineAsync(file);
        }

        return 0;
    }

    private static async Task<int> PrintAsync(TextWriter output, string text)
    {
        await output.WriteLineAsync(text);
        return 0;
    }

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return 2;
    }
}
