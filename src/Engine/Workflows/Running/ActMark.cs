using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace BackOffice.Engine.Workflows.Running;

/// <summary>
/// A row with the act's id, in the act's transaction. The same form twice finds it; and when the connection is lost
/// between COMMIT and its answer, it tells the outcome: never repeat blindly, never give up blindly.
/// </summary>
internal static class ActMark
{
    private const string Place = "insert into workflow.acts (id, at) values ($1, clock_timestamp()) on conflict do nothing";

    public static async Task<bool> PlaceAsync(WorkStore store, Guid id, CancellationToken ct)
    {
        await using var command = store.Command(Place);
        command.Parameters.Add(new() { Value = id });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    public static async Task CommitAsync(DbContext db, IDbContextTransaction transaction, Guid id, CancellationToken ct)
    {
        try
        {
            await transaction.CommitAsync(ct);
        }
        catch (Exception e) when (Transient.IsConnectionLost(e) || e is OperationCanceledException)
        {
            if (!await WasCommittedAsync(db, id)) throw;
        }
    }

    /// <summary>
    /// Tries to place the mark again on a new connection. If the first transaction still runs, the attempt waits for
    /// it: a conflict means it was committed, success that it was not (and our own attempt is rolled back).
    /// </summary>
    private static async Task<bool> WasCommittedAsync(DbContext db, Guid id)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = (NpgsqlConnection)((ICloneable)db.Database.GetDbConnection()).Clone();
                await connection.OpenAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await using (var wait = new NpgsqlCommand("set local lock_timeout = '10s'", connection)) await wait.ExecuteNonQueryAsync();
                await using var command = new NpgsqlCommand(Place, connection) { Parameters = { new() { Value = id } } };
                return await command.ExecuteNonQueryAsync() == 0;
            }
            catch (NpgsqlException) when (attempt < 40)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
            catch (NpgsqlException)
            {
                throw new OutcomeUnknown();
            }
        }
    }
}
