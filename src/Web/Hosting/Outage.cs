using System.Net.Sockets;
using Npgsql;

namespace BackOffice.Web.Hosting;

/// <summary>Tells "the database is away" (503, come back) from "we have a bug" (500).</summary>
internal static class Outage
{
    public static int StatusOf(Exception error) => error switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when IsDatabaseAway(error) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public static bool IsDatabaseAway(Exception? error)
    {
        for (var e = error; e is not null; e = e.InnerException)
        {
            // 08: connection; 53: resources; 57P: shutting down, starting up; 3D000: no such database.
            if (e is PostgresException postgres)
                return postgres.SqlState.StartsWith("08", StringComparison.Ordinal) || postgres.SqlState.StartsWith("53", StringComparison.Ordinal)
                    || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal) || postgres.SqlState == "3D000";
            if (e is NpgsqlException && e.InnerException is SocketException or IOException or TimeoutException) return true;
            if (e is SocketException) return true;
        }

        return false;
    }
}
