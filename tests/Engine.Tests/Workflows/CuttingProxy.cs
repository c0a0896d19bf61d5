using System.Net;
using System.Net.Sockets;

namespace BackOffice.Engine.Tests.Workflows;

/// <summary>Stands between the application and PostgreSQL, and cuts one connection where it is told.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private static readonly byte[] Commit = "COMMIT\0"u8.ToArray();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly EndPoint server;
    private readonly Task accepting;
    private int beforeCommit, afterCommit;

    public CuttingProxy(string host, int port)
    {
        server = new DnsEndPoint(host, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Cuts made so far.</summary>
    public int Cuts { get; private set; }

    /// <summary>The next COMMIT never reaches the server.</summary>
    public void CutBeforeCommit() => beforeCommit = 1;

    /// <summary>The next COMMIT is done, and its answer never comes back.</summary>
    public void CutAfterCommit() => afterCommit = 1;

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var upstream = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            await upstream.ConnectAsync(server);
            await Task.WhenAny(
                PumpAsync(client.Client, upstream, () => Interlocked.Exchange(ref beforeCommit, 0) == 1),
                PumpAsync(upstream, client.Client, () => Interlocked.Exchange(ref afterCommit, 0) == 1));
        }
    }

    private async Task PumpAsync(Socket from, Socket to, Func<bool> cutHere)
    {
        var buffer = new byte[16384];
        while (await from.ReceiveAsync(buffer, stop.Token) is var count and > 0)
        {
            if (buffer.AsSpan(0, count).IndexOf(Commit) >= 0 && cutHere())
            {
                Cuts++;
                return;
            }
            await to.SendAsync(buffer.AsMemory(0, count), stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await accepting;
        listener.Dispose();
        stop.Dispose();
    }
}
