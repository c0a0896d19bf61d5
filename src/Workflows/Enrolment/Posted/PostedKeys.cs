using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Posted;

/// <summary>
/// What the requester does with the key: the mailed link says that it is they, the key that the company gave it to them. Neither is worth
/// anything without the other.
/// </summary>
public sealed class PostedKeys(BackOfficeDb db, WorkflowRuntime workflows, IPasswordHasher<Account> hasher, SlowDown slowDown, TimeProvider clock)
{
    public Task<PostedKey?> LatestAsync(Guid fileId, CancellationToken ct) => db.LatestKeyAsync(fileId, ct);

    /// <summary>Why no key can be typed for this enrolment any more, as the page says it; null while one is awaited.</summary>
    public async Task<Refusal?> WhyOverAsync(Guid fileId, CancellationToken ct)
    {
        var state = await db.Set<EnrolmentFile>().Where(f => f.Id == fileId).Select(f => f.State).SingleOrDefaultAsync(ct);
        return await db.LatestKeyAsync(fileId, ct) switch
        {
            // Forgotten a day after its time: the link outlives it.
            null => new PostedKeyExpired(),
            var key => key.StateAt(clock.GetUtcNow()) switch
            {
                PostedKeyState.Used => new PostedKeyUsed(),
                PostedKeyState.Spent => new PostedKeySpent(),
                PostedKeyState.Expired => new PostedKeyExpired(),
                PostedKeyState.Revoked when key.ExpiresAt <= clock.GetUtcNow() => new PostedKeyExpired(),
                PostedKeyState.Revoked => new PostedKeyRevoked(),
                _ => state == EnrolmentStates.KeyPosted ? null : new PostedKeyNotAwaited(),
            },
        };
    }

    /// <summary>Opens what was held. Every try is counted before the key is looked at, and a wrong one says how many are left.</summary>
    public async Task EnterAsync(MailLink link, string? typed, Guid formId, CancellationToken ct)
    {
        var fileId = link.SubjectId;
        if (await WhyOverAsync(fileId, ct) is { } over) throw over;
        var written = KeyText.Read(typed) ?? throw new PostedKeyNotAKey();
        var counted = $"posted-key:{fileId:N}";
        await SlowDownAsync(counted, ct);
        var (key, left) = await TryAsync(fileId, ct);
        var file = await db.Set<EnrolmentFile>().SingleAsync(f => f.Id == fileId, ct);
        if (hasher.VerifyHashedPassword(PostKey.Nobody, key.KeyHash, written) == PasswordVerificationResult.Failed) await FailAsync(file, key, left, ct);
        key.Use(clock.GetUtcNow());
        workflows.Once(formId);
        workflows.Signal(fileId, new PostedKeyEntered(), StableId.Of("posted-key-entered", key.Id), file.Requester, mustAct: true);
        await workflows.CommitAsync(ct);
        await slowDown.ForgiveAsync(counted, ct);
    }

    private async Task SlowDownAsync(string counted, CancellationToken ct)
    {
        try
        {
            await slowDown.CountAsync(counted, ct);
        }
        catch (SignInTooSoon soon)
        {
            throw new PostedKeyTooSoon(soon.Wait);
        }
    }

    /// <summary>Committed at once: a hundred guesses at the same time are a hundred tries, not one, and each knows which it is.</summary>
    private async Task<(PostedKey Key, int Left)> TryAsync(Guid fileId, CancellationToken ct)
    {
        var id = (await db.LatestKeyAsync(fileId, ct))!.Id;
        var taken = await db.Database.SqlQuery<int>(
            $"""
             update enrolment.posted_keys set tries = tries + 1
             where id = {id} and used_at is null and revoked_at is null and tries < most_tries returning tries as "Value"
             """).ToListAsync(ct);
        var key = await db.Set<PostedKey>().SingleAsync(k => k.Id == id, ct);
        await db.Entry(key).ReloadAsync(ct);
        if (taken.Count == 0) throw await WhyOverAsync(fileId, ct) ?? new PostedKeySpent();
        return (key, key.MostTries - taken[0]);
    }

    private async Task FailAsync(EnrolmentFile file, PostedKey key, int left, CancellationToken ct)
    {
        if (left > 0) throw new PostedKeyWrong(left);
        key.Spend();
        workflows.Signal(file.Id, new PostedKeyExhausted(), StableId.Of("posted-key-exhausted", key.Id), file.Requester);
        await workflows.CommitAsync(ct);
        throw new PostedKeySpent();
    }
}
