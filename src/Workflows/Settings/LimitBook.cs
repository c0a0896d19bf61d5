using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Settings;

/// <summary>Reads the limits in force (one query a scope) and changes them, a reason with each.</summary>
public sealed class LimitBook(BackOfficeDb db, TimeProvider clock)
{
    private LimitValues? read;

    public async Task<LimitValues> ReadAsync(CancellationToken ct)
    {
        if (read is not null) return read;
        var latest = await db.Set<LimitChange>().AsNoTracking()
            .Where(c => !db.Set<LimitChange>().Any(later => later.Key == c.Key && later.Id > c.Id))
            .ToDictionaryAsync(c => c.Key, c => c.After, ct);
        return read = new LimitValues(latest);
    }

    public async Task ChangeAsync(Limit limit, int value, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        if (value < limit.Least || value > limit.Most) throw new LimitOutOfBounds(limit);
        var before = (await ReadAsync(ct))[limit];
        if (before == value) throw new LimitUnchanged();
        db.Add(new LimitChange { Key = limit.Key, Before = before, After = value, Reason = reason.Trim(), ById = by.Id, By = by.Name, At = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
        read = null;
    }

    public async Task<IReadOnlyList<LimitChange>> HistoryAsync(CancellationToken ct) =>
        await db.Set<LimitChange>().AsNoTracking().OrderByDescending(c => c.Id).Take(100).ToListAsync(ct);
}

/// <summary>The limits as they stood when they were read; a key nobody changed has its default.</summary>
public sealed class LimitValues(IReadOnlyDictionary<string, int> changed)
{
    public int this[Limit limit] => changed.TryGetValue(limit.Key, out var value) ? value : limit.Default;

    /// <summary>A lifetime or a delay; a number of times has none.</summary>
    public TimeSpan Span(Limit limit) => limit.Unit switch
    {
        LimitUnit.Minutes => TimeSpan.FromMinutes(this[limit]),
        LimitUnit.Hours => TimeSpan.FromHours(this[limit]),
        LimitUnit.Days => TimeSpan.FromDays(this[limit]),
        _ => throw new ArgumentException($"\"{limit.Key}\" is no time span.", nameof(limit)),
    };

    /// <summary>The instant so long ago: years by the calendar, the rest by the clock. 29 February less one year is 28 February.</summary>
    public DateTimeOffset Before(Limit limit, DateTimeOffset now) =>
        limit.Unit == LimitUnit.Years ? now.AddYears(-this[limit]) : now - Span(limit);
}

public sealed class LimitOutOfBounds(Limit limit) : Refusal($"Choisissez une valeur {limit.Bounds()}.");

public sealed class LimitUnchanged() : Refusal("Cette valeur est déjà en vigueur. Saisissez-en une autre, ou revenez à la liste.");
