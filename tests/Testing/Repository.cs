using System.Runtime.CompilerServices;

namespace BackOffice.Testing;

/// <summary>The files of the repository these tests were built from.</summary>
public static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../.."));

    /// <param name="path">From the root: <c>"rules"</c>.</param>
    public static string At(string path) => Path.Combine(Root, path);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
