using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>
/// Takes a request without looking whom it is for: the same statements, in the same order, whatever the number. The procedure does the rest.
/// </summary>
public sealed class ResetRequests(BackOfficeDb db, WorkflowRuntime workflows, NumberSeal seal, LimitBook limits, TimeProvider clock)
{
    private static readonly Actor Requester = new("password-reset", "Demande en ligne");

    /// <param name="form">The same form sent twice is one request.</param>
    /// <param name="address">The network address it came from.</param>
    public async Task RequestAsync(Guid form, string number, bool asAgent, ResetRoles roles, string address, CancellationToken ct)
    {
        if (roles == ResetRoles.None) throw new NoRoleChosen();
        var now = clock.GetUtcNow();
        var (from, hourAgo) = (seal.AddressKey(address), now.AddHours(-1));
        var most = (await limits.ReadAsync(ct))[Limits.ResetsPerAddress];
        if (await db.Set<ResetRequest>().CountAsync(r => r.AddressKey == from && r.RequestedAt > hourAgo, ct) >= most) throw new TooManyRequestsFromHere();

        var (key, sealedNumber) = (seal.Key(number, asAgent), seal.Seal(number, asAgent));
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into account.reset_requests (id, state, number_key, number_sealed, roles, address_key, requested_at)
            values ({form}, {ResetStates.Requested}, {key}, {sealedNumber}, {(int)roles}, {from}, {now}) on conflict do nothing
            """, ct);
        await workflows.StartAllAsync<PasswordResetProcedure>([form], Requester, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Nothing of a request is needed once its day's limit has passed. Returns how many were deleted.</summary>
    public Task<int> ForgetOldAsync(CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - ResetRequest.Kept;
        return db.Set<ResetRequest>().Where(r => r.RequestedAt < oldest).ExecuteDeleteAsync(ct);
    }
}

public sealed class NoRoleChosen() : Refusal("Cochez au moins une adresse : le lien lui sera envoyé.");

/// <summary>Told to everybody alike, with status 429.</summary>
public sealed class TooManyRequestsFromHere() : Refusal("Trop de demandes sont parties de votre réseau. Réessayez dans une heure, ou appelez-nous.");
