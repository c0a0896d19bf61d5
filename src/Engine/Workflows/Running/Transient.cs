using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>Failures that say nothing about the step itself.</summary>
internal static class Transient
{
    /// <summary>Deadlock, serialization failure, a row changed under our feet: the same thing tried again may pass.</summary>
    public static bool IsConflict(Exception e) => Causes(e).Any(c => c is DbUpdateConcurrencyException
        || c is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure });

    public static bool IsConnectionLost(Exception e) => Causes(e).Any(c => c is SocketException or IOException
        || c is PostgresException { SqlState: ['5', '7', ..] or ['0', '8', ..] }
        || (c is NpgsqlException and not PostgresException && c.InnerException is null or IOException or SocketException or TimeoutException));

    private static IEnumerable<Exception> Causes(Exception? e)
    {
        for (; e is not null; e = e.InnerException) yield return e;
    }
}
