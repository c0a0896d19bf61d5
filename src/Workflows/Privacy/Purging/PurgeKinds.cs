using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>Rows nothing hangs on: one statement removes a batch.</summary>
internal sealed class PlainRows<T>(
    string key, string what, Retention retention, Func<PurgeTime, IQueryable<T>> due, Expression<Func<T, DateTimeOffset>> since)
    : IPurges where T : class
{
    public string Key => key;

    public string What => what;

    public Retention Retention => retention;

    public async Task<Purged> DueAsync(PurgeTime time, CancellationToken ct)
    {
        var rows = due(time);
        var count = await rows.CountAsync(ct);
        return count == 0 ? Purged.Nothing : new Purged(count, await rows.MinAsync(since, ct));
    }

    public async Task<Purged> RemoveAsync(PurgeTime time, int atMost, CancellationToken ct)
    {
        var rows = due(time).OrderBy(since);
        var oldest = await rows.Select(since).Take(1).ToListAsync(ct);
        return oldest.Count == 0 ? Purged.Nothing : new Purged(await rows.Take(atMost).ExecuteDeleteAsync(ct), oldest[0]);
    }
}

/// <summary>Rows with something hanging on them, or of which only a part goes: an act of <see cref="Erasure"/> on a batch of ids.</summary>
internal sealed class RowsById(
    string key, string what, Retention retention, Func<PurgeTime, IQueryable<DueRow>> due, Func<Guid[], PurgeTime, CancellationToken, Task> remove) : IPurges
{
    public string Key => key;

    public string What => what;

    public Retention Retention => retention;

    public async Task<Purged> DueAsync(PurgeTime time, CancellationToken ct)
    {
        var rows = due(time);
        var count = await rows.CountAsync(ct);
        return count == 0 ? Purged.Nothing : new Purged(count, await OldestAsync(rows, ct));
    }

    public async Task<Purged> RemoveAsync(PurgeTime time, int atMost, CancellationToken ct)
    {
        var ids = await due(time).OrderBy(r => r.Since).Take(atMost).Select(r => r.Id).ToArrayAsync(ct);
        if (ids.Length == 0) return Purged.Nothing;
        var oldest = await OldestAsync(due(time), ct);
        await remove(ids, time, ct);
        return new Purged(ids.Length, oldest);
    }

    private static async Task<DateTimeOffset> OldestAsync(IQueryable<DueRow> rows, CancellationToken ct)
    {
        var day = await rows.MinAsync(r => r.Since, ct);
        return new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
    }
}

/// <summary>A row whose time is over, and the day that counts.</summary>
internal sealed class DueRow
{
    public Guid Id { get; init; }

    public DateOnly Since { get; init; }
}
