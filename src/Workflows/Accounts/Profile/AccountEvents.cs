using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.Profile;

/// <summary>Writes and reads the log of an account. A line is a row of the act it tells of: added, not saved.</summary>
public sealed class AccountEvents(BackOfficeDb db, TimeProvider clock)
{
    /// <summary>What a person did to their own account.</summary>
    public void Note(Account account, AccountEventKind what, string? detail = null) =>
        Note(account.Id, what, new Actor(account.Id.ToString(), account.DisplayName), detail);

    public void Note(Guid accountId, AccountEventKind what, Actor by, string? detail = null) => db.Add(new AccountEvent
    {
        AccountId = accountId,
        What = what,
        Detail = string.IsNullOrWhiteSpace(detail) ? null : detail,
        ById = by.Id,
        By = by.Name,
        At = clock.GetUtcNow(),
    });

    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<AccountEvent>> ReadAsync(Guid accountId, int atMost, CancellationToken ct) =>
        await db.Set<AccountEvent>().AsNoTracking().Where(e => e.AccountId == accountId)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(atMost).ToListAsync(ct);
}
