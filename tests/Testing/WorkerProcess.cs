using System.Diagnostics;
using System.Reflection;

namespace BackOffice.Testing;

/// <summary>Starts this test program again as a worker that may be killed.</summary>
public sealed class WorkerProcess : IDisposable
{
    public const int Killed = 137;

    private readonly Process process;

    public WorkerProcess(string? killAt, params IEnumerable<string> job)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, Assembly.GetEntryAssembly()!.GetName().Name!)) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in job.Prepend("worker")) start.ArgumentList.Add(argument);
        if (killAt is not null) start.Environment["BACKOFFICE_KILL_AT"] = killAt;
        start.Environment["DOTNET_TieredPGO"] = "0";
        process = Process.Start(start)!;
    }

    public async Task<int> ExitCodeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode is not (0 or Killed)) throw new InvalidOperationException(await errors);
        return process.ExitCode;
    }

    /// <summary>Up, and about to begin its work.</summary>
    public Task ReadyAsync() => process.StandardOutput.ReadLineAsync();

    public void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
