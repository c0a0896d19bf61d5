using System.Diagnostics;
using BackOffice.Testing;

namespace BackOffice.Web.Tests.Hosting;

/// <summary>An empty folder a person starts the program from, and what is left of PostgreSQL in it.</summary>
internal sealed class CallersFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("backoffice-hosting-").FullName;

    public CallersFolder()
    {
        // A temporary folder is 0700; a home usually lets others through, as the account PostgreSQL runs under must be.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
    }

    public bool HasPostgres => PostgresProcesses().Count > 0;

    public Task PostgresIsGoneAsync() => Eventually.TrueAsync(() => !HasPostgres, TimeSpan.FromSeconds(15));

    public void Dispose()
    {
        // The site was killed just before: its PostgreSQL writes its last pages, then goes.
        Eventually.TrueAsync(() => !HasPostgres, TimeSpan.FromSeconds(15)).ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        foreach (var left in PostgresProcesses())
        {
            using var process = Process.GetProcessById(left);
            process.Kill();
            process.WaitForExit();
        }

        Directory.Delete(Path, recursive: true);
    }

    private List<int> PostgresProcesses() =>
    [
        .. from folder in Directory.GetDirectories("/proc")
           let name = System.IO.Path.GetFileName(folder)
           where name.All(char.IsAsciiDigit) && CommandLine(folder).Contains(System.IO.Path.Combine(Path, ".local"), StringComparison.Ordinal)
           select int.Parse(name, System.Globalization.CultureInfo.InvariantCulture),
    ];

    private static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(System.IO.Path.Combine(process, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it ended between the listing and the reading
        }
    }
}
