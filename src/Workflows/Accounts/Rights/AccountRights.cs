using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.Rights;

/// <summary>Gives and takes back the rights of an admin. They are read afresh at each request: a right taken back is gone at the next click.</summary>
public sealed class AccountRights(BackOfficeDb db, AccountEvents events, TimeProvider clock)
{
    public async Task<IReadOnlySet<AccountRight>> OfAsync(Guid accountId, CancellationToken ct) =>
        (await db.Set<AccountGrant>().Where(g => g.AccountId == accountId).Select(g => g.Right).ToListAsync(ct)).ToHashSet();

    /// <summary>From now on the person has these rights and no other.</summary>
    public async Task SetAsync(Guid accountId, IReadOnlySet<AccountRight> rights, Actor by, CancellationToken ct)
    {
        var account = await db.Users.SingleOrDefaultAsync(a => a.Id == accountId, ct) ?? throw new AccountGone();
        if (account.Id.ToString() == by.Id) throw new OwnRights();
        if (account.Kind != AccountKind.Admin) throw new RightsAreForAdmins();
        var held = await db.Set<AccountGrant>().Where(g => g.AccountId == accountId).ToListAsync(ct);
        var before = held.Select(g => g.Right).ToHashSet();
        if (before.SetEquals(rights)) throw new RightsNotChanged();
        db.RemoveRange(held.Where(g => !rights.Contains(g.Right)));
        foreach (var right in rights.Except(before)) Give(db, accountId, right, by, clock.GetUtcNow());
        events.Note(accountId, AccountEventKind.RightsChanged, by, $"Avant : {before.InWords()}. Après : {rights.InWords()}.");
        await db.SaveChangesAsync(ct);
    }

    internal static void Give(BackOfficeDb db, Guid accountId, AccountRight right, Actor by, DateTimeOffset at) =>
        db.Add(new AccountGrant { AccountId = accountId, Right = right, GivenAt = at, GivenById = by.Id, GivenBy = by.Name });
}

public sealed class OwnRights() : Refusal("Vous ne changez pas vos propres droits. Demandez à un autre administrateur.");

public sealed class RightsAreForAdmins() : Refusal("Ces droits se donnent à un administrateur. Ouvrez d’abord un compte d’administrateur à cette personne.");

public sealed class RightsNotChanged() : Refusal("Ces droits sont déjà ceux de cette personne. Cochez ou décochez une case, ou revenez à la liste.");
