using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>
/// Failures make one wait: some are free, then 1, 2, 4… minutes up to the longest wait, never for ever. Both figures are settings.
/// </summary>
public sealed class SlowDown(BackOfficeDb db, LimitBook limitBook, TimeProvider clock)
{
    /// <summary>
    /// Counted as a failure before anything is looked at, and taken back on success (<see cref="ForgiveAsync"/>): a hundred attempts at
    /// once are a hundred failures, not one. Throws <see cref="SignInTooSoon"/> while one has to wait.
    /// </summary>
    public async Task CountAsync(string key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var limits = await limitBook.ReadAsync(ct);
        var (free, longest) = (limits[Limits.FreeFailures], limits[Limits.LongestWait]);
        var counted = await db.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO account.sign_in_attempts AS a (name, failures, last_at) VALUES ({key}, 1, {now})
             ON CONFLICT (name) DO UPDATE SET
                 failures = CASE WHEN a.last_at < {now.AddDays(-1)} THEN 1 ELSE a.failures + 1 END,
                 last_at = {now},
                 not_before = CASE WHEN a.failures < {free} OR a.last_at < {now.AddDays(-1)} THEN NULL
                     ELSE {now} + make_interval(mins => least(power(2, least(a.failures - {free}, 20))::int, {longest})) END
             WHERE a.not_before IS NULL OR a.not_before <= {now}
             """, ct);
        if (counted == 1) return;
        var notBefore = await db.SignInAttempts.Where(a => a.Name == key).Select(a => a.NotBefore).SingleOrDefaultAsync(ct);
        throw new SignInTooSoon((notBefore ?? now.AddMinutes(1)) - now);
    }

    public Task ForgiveAsync(string key, CancellationToken ct) => db.SignInAttempts.Where(a => a.Name == key).ExecuteDeleteAsync(ct);
}
