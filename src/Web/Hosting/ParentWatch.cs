using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BackOffice.Web.Hosting;

/// <summary>
/// <c>kill -9</c> of <c>dotnet run</c> leaves its child, us, running with nobody to stop it: when that parent is gone, stop.
/// Any other parent (a shell, a service manager) may leave as it likes.
/// </summary>
internal static class ParentWatch
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    public static void StopWithDotnetRun(Action stop, CancellationToken stopped)
    {
        if (OperatingSystem.IsWindows()) return;
        var parent = GetParentProcessId();
        if (!IsDotnetRun(parent)) return;
        _ = WatchAsync(parent, stop, stopped);
    }

    private static async Task WatchAsync(int parent, Action stop, CancellationToken stopped)
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(stopped))
            {
                if (GetParentProcessId() == parent) continue;
                stop();
                return;
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops by itself.
        }
    }

    private static bool IsDotnetRun(int pid)
    {
        var words = CommandLine(pid).Split(['\0', ' '], StringSplitOptions.RemoveEmptyEntries);
        return words is [var program, ..] && Path.GetFileName(program) == "dotnet" && words.Any(w => w is "run" or "watch");
    }

    private static string CommandLine(int pid)
    {
        try
        {
            if (OperatingSystem.IsLinux()) return File.ReadAllText($"/proc/{pid}/cmdline");
            using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "command=", "-p", $"{pid}"]) { RedirectStandardOutput = true })!;
            return ps.StandardOutput.ReadToEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParentProcessId();
}
