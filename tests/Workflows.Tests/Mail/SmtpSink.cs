using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BackOffice.Workflows.Tests.Mail;

/// <summary>
/// A mail server on a real socket that answers as its script says: a reply line, <see cref="Cut"/> or <see cref="Silence"/>.
/// The script sees each command, and "." after a message.
/// </summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    public const string Cut = "cut";
    public const string Silence = "silence";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentBag<string> accepted = [];
    private readonly ConcurrentQueue<string> commands = new();
    private readonly Task serving;

    public SmtpSink()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = ServeAsync();
    }

    public int Port { get; }

    /// <summary>Null, or null returned: the ordinary answer.</summary>
    public Func<string, string?>? Script { get; set; }

    /// <summary>Awaited before the answer to ".".</summary>
    public Func<Task>? BeforeAnswer { get; set; }

    /// <summary>Messages answered with 250, as they came over the wire.</summary>
    public IReadOnlyCollection<string> Accepted => accepted;

    public IReadOnlyCollection<string> Commands => commands;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Dispose();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ServeAsync()
    {
        var dialogues = new List<Task>();
        try
        {
            while (true) dialogues.Add(DialogueAsync(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(dialogues).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task DialogueAsync(TcpClient socket)
    {
        using var client = socket;
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await SayAsync(stream, "220 sink");
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            commands.Enqueue(line);
            var answer = AnswerTo(line);
            if (!await SayAsync(stream, answer)) return;
            if (line == "QUIT") return;
            if (!answer.StartsWith("354", StringComparison.Ordinal)) continue;
            if (await MessageAsync(reader) is not { } message) return;
            if (BeforeAnswer is { } wait) await wait();
            var verdict = AnswerTo(".");
            if (verdict.StartsWith("250", StringComparison.Ordinal)) accepted.Add(message);
            if (!await SayAsync(stream, verdict)) return;
        }
    }

    private async Task<string?> MessageAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(closing.Token) is { } line)
        {
            if (line == ".") return message.ToString();
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return null;
    }

    private string AnswerTo(string command) => Script?.Invoke(command) ?? Ordinary(command);

    /// <returns>False when the connection ends.</returns>
    private async Task<bool> SayAsync(NetworkStream stream, string answer)
    {
        if (answer == Cut) return false;
        if (answer == Silence)
        {
            await Task.Delay(Timeout.Infinite, closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return false;
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer + "\r\n"), closing.Token);
        return true;
    }

    private static string Ordinary(string command) => command.Split(' ')[0].ToUpperInvariant() switch
    {
        "EHLO" or "HELO" => "250 sink",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };
}
