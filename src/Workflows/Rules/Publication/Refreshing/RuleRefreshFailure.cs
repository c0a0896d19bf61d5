using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>A server that cannot compile what is published and goes on with what it had. Gone once it can; stale once the server is.</summary>
public sealed class RuleRefreshFailure
{
    private static readonly TimeSpan AliveFor = TimeSpan.FromMinutes(1);

    public required string Server { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>Said again at each attempt, every few seconds.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    public required string Message { get; set; }

    /// <summary>The servers that are in this state now.</summary>
    public static async Task<IReadOnlyList<RuleRefreshFailure>> OpenAsync(BackOfficeDb db, DateTimeOffset now, CancellationToken ct)
    {
        var alive = now - AliveFor;
        return await db.Set<RuleRefreshFailure>().AsNoTracking().Where(f => f.SeenAt > alive).OrderBy(f => f.Since).ToListAsync(ct);
    }
}
