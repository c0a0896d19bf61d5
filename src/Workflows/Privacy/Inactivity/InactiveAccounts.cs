using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Privacy;

/// <summary>
/// The nightly look at accounts nobody uses. Only members' persons: an agent's account ends by an admin's decision, and keeps the names
/// of what was decided.
/// </summary>
public sealed class InactiveAccounts(BackOfficeDb db, WorkflowRuntime workflows, LimitBook limits, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <summary>Begins a case for whoever has to be warned, and moves those whose account was used again or is gone.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        // Accounts older than this count: their clock starts tonight.
        await db.Users.Where(a => a.LastSeenAt == null).ExecuteUpdateAsync(a => a.SetProperty(x => x.LastSeenAt, now), ct);
        await FollowAsync(ct);
        var values = await limits.ReadAsync(ct);
        var (first, last) = (values[RetentionPeriods.FirstInactivityNotice], values[RetentionPeriods.LastInactivityNotice]);
        var warnedBefore = values.Before(RetentionPeriods.InactiveAccount, now).AddDays(first);
        while (await BeginAsync(warnedBefore, clock.Today().AddDays(first), last, ct) == AtOnce) db.ChangeTracker.Clear();
    }

    private async Task<int> BeginAsync(DateTimeOffset seenBefore, DateOnly deletesOn, int lastNotice, CancellationToken ct)
    {
        var accounts = await db.Users.AsNoTracking()
            .Where(a => a.Kind == AccountKind.Member && a.LastSeenAt < seenBefore)
            .Where(a => !db.Set<InactiveAccountCase>().Any(c => c.AccountId == a.Id && c.State != InactiveAccount.Kept))
            .OrderBy(a => a.Id).Take(AtOnce).Select(a => new { a.Id, a.LastSeenAt }).ToListAsync(ct);
        foreach (var account in accounts)
        {
            var found = new InactiveAccountCase
            {
                AccountId = account.Id,
                LastSeenAt = account.LastSeenAt!.Value,
                DeletesOn = deletesOn,
                LastNoticeOn = deletesOn.AddDays(-lastNotice),
            };
            db.Add(found);
            workflows.Start<InactiveAccount>(found, Actor.System);
        }

        if (accounts.Count > 0) await workflows.CommitAsync(ct);
        return accounts.Count;
    }

    /// <summary>A sign-in changes a column, not a case: the night tells the cases.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        var moved = await db.Set<InactiveAccountCase>().AsNoTracking()
            .Where(c => c.State != InactiveAccount.Kept && c.State != InactiveAccount.Deleted && (c.AccountId == null || c.Account!.LastSeenAt > c.LastSeenAt))
            .Select(c => c.Id).ToListAsync(ct);
        foreach (var id in moved) workflows.Touch(id);
        if (moved.Count > 0) await workflows.CommitAsync(ct);
    }
}
