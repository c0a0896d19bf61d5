using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts;

/// <summary>Before an access is changed, the person says again who they are: a browser left open is not the person.</summary>
public sealed class Reauthentication(BackOfficeDb db, Passwords passwords, SlowDown slowDown, LimitBook limitBook, TimeProvider clock)
{
    public async Task ConfirmAsync(Guid sessionId, string password, CancellationToken ct)
    {
        var session = await db.Sessions.SingleAsync(s => s.Id == sessionId, ct);
        var account = await db.Users.SingleAsync(a => a.Id == session.AccountId, ct);
        var key = $"again:{account.Id:N}";
        await slowDown.CountAsync(key, ct);
        if (!passwords.Verify(account, password)) throw new CurrentPasswordWrong();
        session.ProvenAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        await slowDown.ForgiveAsync(key, ct);
    }

    /// <summary>Signed in, or confirmed, a moment ago.</summary>
    public async Task<bool> IsFreshAsync(DateTimeOffset provenAt, CancellationToken ct) =>
        clock.GetUtcNow() - provenAt <= (await limitBook.ReadAsync(ct)).Span(Limits.ProofLife);
}
