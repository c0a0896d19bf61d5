using System.Diagnostics;
using System.Text;
using BackOffice.Testing;
using BackOffice.Workflows.Data.Embedded;

namespace BackOffice.Web.Tests.Hosting;

/// <summary>The program as a person starts it: a process of its own, in a folder of its own, told to stop by signals.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private Site(Process process) => _process = process;

    public string Said
    {
        get
        {
            lock (_said) return _said.ToString();
        }
    }

    public static string Program => Path.Combine(AppContext.BaseDirectory, "BackOffice.Web.dll");

    /// <param name="before">Words put before the command, such as setpriv's.</param>
    public static Site Start(string folder, string[] args, IReadOnlyDictionary<string, string>? settings = null, params string[] before)
    {
        string[] command = [.. before, "dotnet", Program, .. args];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ConnectionStrings__BackOffice");
        foreach (var (name, value) in settings ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var site = new Site(process);
        process.OutputDataReceived += (_, line) => site.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => site.Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return site;
    }

    public static string FreeAddress() => $"http://127.0.0.1:{FreePort.Find()}";

    /// <summary>Waits for the address to be printed, and stops waiting when the process has ended instead.</summary>
    public async Task ServesAsync(string address)
    {
        await Eventually.TrueAsync(() => Said.Contains("répond sur", StringComparison.Ordinal) || _process.HasExited, TimeSpan.FromSeconds(90));
        Assert.True(!_process.HasExited, Said);
        using var client = new HttpClient();
        var page = await client.GetAsync(new Uri(address), TestContext.Current.CancellationToken);
        Assert.True(page.IsSuccessStatusCode, $"{page.StatusCode}: {Said}");
    }

    public async Task<int> EndsAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>What a terminal sends for Ctrl-C.</summary>
    public void Interrupt() => Send("-INT");

    public void KillNine() => Send("-KILL");

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Send(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process.Id}"]);
        kill.WaitForExit();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (_said) _said.AppendLine(line);
    }
}
