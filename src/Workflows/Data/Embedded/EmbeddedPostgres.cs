using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace BackOffice.Workflows.Data.Embedded;

/// <summary>
/// A PostgreSQL server of our own: created on the first start, listening on 127.0.0.1 only, gone with this process
/// however it ends (a shell holds our pipe and stops the server when it closes, also after <c>kill -9</c>).
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    public const string Superuser = "postgres";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly EmbeddedPostgresOptions _options;
    private readonly string _binaries;
    private readonly ClusterFolder _folder;
    private Process? _shell;

    private EmbeddedPostgres(EmbeddedPostgresOptions options, string binaries, ClusterFolder folder)
    {
        _options = options;
        _binaries = binaries;
        _folder = folder;
    }

    /// <summary>Chosen at the first start and kept for the next ones, so that connection strings stay good.</summary>
    public int Port { get; private set; }

    public string LogFile => _folder.Log;

    public bool IsRunning => _shell is { HasExited: false } && Postmaster.Find(_folder.Data) is not null;

    /// <summary>Creates the cluster when it does not exist yet, recovers it when it was killed, and starts it.</summary>
    public static async Task<EmbeddedPostgres> StartNewAsync(EmbeddedPostgresOptions options, CancellationToken stop = default)
    {
        var binaries = PostgresBinaries.Locate();
        var folder = ClusterFolder.Take(options.Folder);
        var server = new EmbeddedPostgres(options, binaries, folder);
        try
        {
            await Postmaster.StopOrphanAsync(folder.Data, stop);
            if (!folder.IsInitialized) server.Initialize();
            await server.StartAsync(stop);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The superuser's connection string of a server that another process of this machine runs on the folder; null when none does.</summary>
    public static string? Running(string folder)
    {
        var root = ClusterFolder.RootOf(folder);
        var data = Path.Combine(root, "data");
        if (Postmaster.Find(data) is not { } server || !Postmaster.HasSaidReady(data) || ClusterFolder.IsFree(folder)) return null;
        return Connection("postgres", server.Port, ClusterFolder.PasswordOf(root)).ConnectionString;
    }

    /// <summary>A connection string for the cluster's superuser.</summary>
    public string ConnectionString(string database = "postgres") => Connection(database, Port, _folder.Password).ConnectionString;

    /// <summary>Starts again after <see cref="StopAsync"/> or <see cref="KillAsync"/>, on the same port.</summary>
    public async Task StartAsync(CancellationToken stop = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = Port == 0 ? FreePort.Find() : Port;
            _shell = Launch(port);
            if (await BecomesReadyAsync(port, stop))
            {
                Port = port;
                return;
            }

            await StopAsync(StopMode.Immediate);
            if (attempt == 3) throw new EmbeddedPostgresRefused($"PostgreSQL embarqué n'a pas démarré ; son journal est {LogFile}.");
        }
    }

    public async Task StopAsync(StopMode mode = StopMode.Fast)
    {
        if (_shell is not { } shell) return;
        if (mode == StopMode.Immediate) Postmaster.Find(_folder.Data)?.Signal(UnixSignal.Quit);
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
        _shell = null;
    }

    /// <summary>SIGKILL of the server and each of its processes: the worst crash short of losing the machine.</summary>
    public async Task KillAsync()
    {
        Postmaster.Find(_folder.Data)?.KillWithChildren();
        await StopAsync(StopMode.Immediate);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(_options.Durable ? StopMode.Fast : StopMode.Immediate);
        _folder.Dispose();
    }

    private void Initialize()
    {
        _folder.Clear();
        ServerAccount.Current.TakeOver(_folder.Root);
        string[] command =
        [
            .. ServerAccount.Current.Prefix, Path.Combine(_binaries, "initdb"),
            "--pgdata", _folder.Data, "--username", Superuser, "--pwfile", _folder.PasswordFile, "--auth=scram-sha-256",
            "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=fr-FR", "--no-instructions",
            .. _options.Durable ? Array.Empty<string>() : ["--no-sync"],
        ];
        ServerAccount.Run(command[0], command[1..]);
        _folder.MarkInitialized();
    }

    private Process Launch(int port)
    {
        // cat waits on our pipe. It closes when we stop, or when the system reaps us; the server then gets a fast
        // shutdown, asked again until it hears: it ignores the signal while it is still starting. A session of its own (setsid) keeps the terminal's Ctrl-C away: the application drains first.
        const string script = """log=$1; shift; exec >>"$log" 2>&1; trap '' INT; "$@" & p=$!; cat >/dev/null; (while kill -INT $p; do sleep 0.2; done) 2>/dev/null & wait $p""";
        string[] settings =
        [
            "-c", string.Create(CultureInfo.InvariantCulture, $"port={port}"),
            "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=200",
            "-c", "timezone=UTC", "-c", "lc_messages=C",
            .. _options.Durable
                ? Array.Empty<string>()
                : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
            .. _options.Settings.SelectMany(s => new[] { "-c", $"{s.Key}={s.Value}" }),
        ];
        string[] command =
        [
            .. File.Exists("/usr/bin/setsid") ? ["/usr/bin/setsid"] : Array.Empty<string>(),
            "sh", "-c", script, "sh", _folder.Log,
            .. ServerAccount.Current.Prefix, Path.Combine(_binaries, "postgres"), "-D", _folder.Data, .. settings,
        ];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            WorkingDirectory = "/",
        })!;
    }

    private async Task<bool> BecomesReadyAsync(int port, CancellationToken stop)
    {
        var connection = Connection("postgres", port, _folder.Password);
        connection.Pooling = false;
        connection.Timeout = 5;
        var started = Stopwatch.StartNew();
        while (started.Elapsed < StartTimeout)
        {
            if (Postmaster.HasSaidReady(_folder.Data) && await AnswersAsync(connection.ConnectionString, stop)) return true;
            if (started.Elapsed > TimeSpan.FromSeconds(2) && Postmaster.Find(_folder.Data) is null) return false;
            await Task.Delay(20, stop);
        }

        return false;
    }

    private static NpgsqlConnectionStringBuilder Connection(string database, int port, string password) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = Superuser,
        Password = password,
    };

    private static async Task<bool> AnswersAsync(string connectionString, CancellationToken stop)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(stop);
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
