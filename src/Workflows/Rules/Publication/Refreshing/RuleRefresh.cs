using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>
/// Brings this server to what is published. A version it cannot compile changes nothing: it goes on with the library it has, and says so
/// in the log and on the pages of every server until it can.
/// </summary>
public sealed class RuleRefresh(IServiceScopeFactory scopes, PublishedRules rules, TimeProvider clock, ILogger<RuleRefresh> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private int? _applied;
    private int? _refused;

    /// <summary>The name this process goes by on the pages.</summary>
    public static string Server { get; } = FormattableString.Invariant($"{Environment.MachineName}, processus {Environment.ProcessId}");

    /// <summary>Cheap when nothing is new: one count.</summary>
    /// <returns>Whether the library was replaced.</returns>
    public async Task<bool> ApplyAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
            // Read before the library: what is published in between is applied twice, never missed.
            var marker = await MarkerAsync(db, ct);
            return marker != _applied && await ReplaceAsync(db, marker, ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> ReplaceAsync(BackOfficeDb db, int marker, CancellationToken ct)
    {
        try
        {
            rules.Replace(await RuleBookImport.LibraryAsync(db, rules.Current, ct));
        }
        catch (RuleBookRefused refused)
        {
            if (_refused != marker) log.LogError("The published rules cannot be applied here, the former library stays: {Faults}", refused.Message);
            _refused = marker;
            await RecordAsync(db, refused.Message, ct);
            return false;
        }

        (_applied, _refused) = (marker, null);
        await db.Set<RuleRefreshFailure>().Where(f => f.Server == Server).ExecuteDeleteAsync(ct);
        return true;
    }

    /// <summary>A version is never taken away nor changed: their number says whether there is a new one.</summary>
    private static Task<int> MarkerAsync(BackOfficeDb db, CancellationToken ct) => db.PublishedRuleBooks.CountAsync(ct);

    private async Task RecordAsync(BackOfficeDb db, string message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var updated = await db.Set<RuleRefreshFailure>().Where(f => f.Server == Server)
            .ExecuteUpdateAsync(f => f.SetProperty(x => x.SeenAt, now).SetProperty(x => x.Message, message), ct);
        if (updated > 0) return;
        db.Add(new RuleRefreshFailure { Server = Server, Since = now, SeenAt = now, Message = message });
        await db.SaveChangesAsync(ct);
    }
}
