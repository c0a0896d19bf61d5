using System.Diagnostics;
using System.Globalization;

namespace BackOffice.Workflows.Data.Embedded;

/// <summary>
/// The operating-system account PostgreSQL runs under. It refuses root, so root lends its files to
/// nobody (65534) and starts the server under that number; anyone else runs it as themselves.
/// </summary>
internal sealed class ServerAccount
{
    private const int Nobody = 65534;

    public static ServerAccount Current { get; } = new();

    public bool IsBorrowed { get; } = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows();

    /// <summary>The words to put before a command so that it runs under this account.</summary>
    public IReadOnlyList<string> Prefix => IsBorrowed
        ? ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups"]
        : [];

    /// <summary>Hands a folder or file over, with everything inside.</summary>
    public void TakeOver(string path)
    {
        if (IsBorrowed) Run("chown", "-R", string.Create(CultureInfo.InvariantCulture, $"{Nobody}:{Nobody}"), path);
    }

    /// <summary>Whether this account can walk down to the folder: each folder above must let others through.</summary>
    public bool CanReach(string folder)
    {
        if (!IsBorrowed || OperatingSystem.IsWindows()) return true;
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (above.Exists && !above.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return false;
        }

        return true;
    }

    public static void Run(string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new EmbeddedPostgresRefused($"{Path.GetFileName(program)} a échoué (code {process.ExitCode}) : {OneLine(complaints.Result)}");
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
