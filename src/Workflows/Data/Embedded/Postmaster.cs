using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace BackOffice.Workflows.Data.Embedded;

/// <summary>The numbers POSIX gives to the signals PostgreSQL understands.</summary>
internal enum UnixSignal
{
    Interrupt = 2,
    Quit = 3,
    Kill = 9,
}

/// <summary>The server process of a data folder, as its <c>postmaster.pid</c> names it.</summary>
internal sealed class Postmaster
{
    private readonly int _pid;

    private Postmaster(int pid, int port)
    {
        _pid = pid;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The living server of this folder; null when there is none, also when its number now belongs to another program.</summary>
    public static Postmaster? Find(string data)
    {
        var lines = PidFile(data);
        if (!int.TryParse(lines[0], CultureInfo.InvariantCulture, out var pid)) return null;
        var port = lines.Length > 3 && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var written) ? written : 0;
        return CommandLine(pid).Contains(data, StringComparison.Ordinal) ? new Postmaster(pid, port) : null;
    }

    /// <summary>The eighth line of the file says <c>ready</c> once connections are accepted.</summary>
    public static bool HasSaidReady(string data) => PidFile(data) is { Length: >= 8 } lines && lines[7].Trim() == "ready";

    /// <summary>
    /// After a <c>kill -9</c> the old server may need a moment, or its shell may have been killed as well. We hold the folder's
    /// lock, so whatever still serves it is an orphan; a file left by a dead one would make PostgreSQL refuse a reused number.
    /// </summary>
    public static async Task StopOrphanAsync(string data, CancellationToken stop)
    {
        var waited = Stopwatch.StartNew();
        while (Find(data) is { } orphan)
        {
            orphan.Signal(waited.Elapsed < TimeSpan.FromSeconds(20) ? UnixSignal.Interrupt : UnixSignal.Quit);
            if (waited.Elapsed > TimeSpan.FromSeconds(30))
            {
                throw new EmbeddedPostgresRefused($"Un ancien PostgreSQL (processus {orphan._pid}) ne s'arrête pas : arrêtez-le, puis relancez la commande.");
            }

            await Task.Delay(50, stop);
        }

        var file = Path.Combine(data, "postmaster.pid");
        if (File.Exists(file)) File.Delete(file);
    }

    public void Signal(UnixSignal signal) => _ = Kill(_pid, (int)signal);

    public void KillWithChildren()
    {
        var children = Children(_pid);
        Signal(UnixSignal.Kill);
        foreach (var child in children) _ = Kill(child, (int)UnixSignal.Kill);
    }

    private static List<int> Children(int pid)
    {
        var children = new List<int>();
        foreach (var folder in Directory.Exists("/proc") ? Directory.GetDirectories("/proc") : [])
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var candidate)) continue;
            if (ParentOf(candidate) == pid) children.Add(candidate);
        }

        return children;
    }

    private static int ParentOf(int pid)
    {
        // "pid (name) state parent …": the name may hold spaces and parentheses, so count from its end.
        var stat = ReadOrEmpty($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > 1 ? int.Parse(fields[1], CultureInfo.InvariantCulture) : 0;
    }

    private static string[] PidFile(string data) => ReadOrEmpty(Path.Combine(data, "postmaster.pid")).Split('\n');

    private static string CommandLine(int pid)
    {
        if (Directory.Exists("/proc/self")) return ReadOrEmpty($"/proc/{pid}/cmdline").Replace('\0', ' ');
        using var ps = Process.Start(new ProcessStartInfo("ps", ["-o", "command=", "-p", $"{pid}"]) { RedirectStandardOutput = true })!;
        return ps.StandardOutput.ReadToEnd();
    }

    private static string ReadOrEmpty(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int pid, int signal);
}
