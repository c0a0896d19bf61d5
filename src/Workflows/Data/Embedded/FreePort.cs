using System.Net;
using System.Net.Sockets;

namespace BackOffice.Workflows.Data.Embedded;

/// <summary>A TCP port nobody listens on at this moment, on the loopback address.</summary>
public static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
