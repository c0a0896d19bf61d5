using System.Collections.Concurrent;
using System.Reflection;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary>The drawings of bootstrap-icons that Web.csproj embeds, as the inside of an <c>&lt;svg&gt;</c>.</summary>
internal static class Icons
{
    private static readonly ConcurrentDictionary<string, string> Drawn = new();

    public static string Inside(string name) => Drawn.GetOrAdd(name, Read);

    private static string Read(string name)
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"icon/{name}.svg")
            ?? throw new InvalidOperationException($"No icon \"{name}\": add it to the item Icon of Web.csproj.");
        using var reader = new StreamReader(file);
        var svg = reader.ReadToEnd();
        var start = svg.IndexOf('>', StringComparison.Ordinal) + 1;
        return svg[start..svg.LastIndexOf("</svg>", StringComparison.Ordinal)].Trim();
    }
}
