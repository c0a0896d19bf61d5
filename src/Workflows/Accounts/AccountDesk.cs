using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>What admins do with accounts. A disabled account is out at its next click.</summary>
public sealed class AccountDesk(BackOfficeDb db, TimeProvider clock)
{
    public async Task DisableAsync(Guid accountId, Actor by, CancellationToken ct)
    {
        var account = await FindAsync(accountId, ct);
        if (account.Id.ToString() == by.Id) throw new OwnAccount();
        account.Disable(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }

    public async Task EnableAsync(Guid accountId, CancellationToken ct)
    {
        (await FindAsync(accountId, ct)).Enable();
        await db.SaveChangesAsync(ct);
    }

    private async Task<Account> FindAsync(Guid id, CancellationToken ct) =>
        await db.Users.SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new AccountGone();
}

public sealed class OwnAccount() : Refusal("Vous ne pouvez pas désactiver votre propre compte. Demandez à un autre administrateur.");

public sealed class AccountGone() : Refusal("Ce compte n’existe plus. Rechargez la liste.");
