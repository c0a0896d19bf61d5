using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Posted;

/// <summary>A new key, its letter to the head office, and the mail with the page to type it on. Any key before it is over.</summary>
public sealed class PostKey(BackOfficeDb db, KeyLetters letters, IPasswordHasher<Account> hasher, EnrolmentMails mails, LimitBook limits) : IActivity<EnrolmentFile>
{
    internal static readonly Account Nobody = new() { DisplayName = "", Kind = AccountKind.Member };

    public static string Key => "post-key";

    public static string Label => "Préparer le courrier de la clé";

    public async Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        var (file, now) = (context.Case, context.Now);
        if (file.FrozenAt is not null) throw new EnrolmentIsFrozen();
        await db.RevokeKeysAsync(file.Id, now, ct);
        var values = await limits.ReadAsync(ct);
        var (clear, until, tries) = (KeyText.New(), now + values.Span(Limits.PostedKeyLife), values[Limits.PostedKeyTries]);
        db.Add(new PostedKey
        {
            FileId = file.Id,
            KeyHash = hasher.HashPassword(Nobody, clear),
            SealedLetter = await letters.WriteAsync(file, clear, until, tries, now, ct),
            IssuedAt = now,
            ExpiresAt = until,
            MostTries = tries,
        });
        file.KeyEndsAt = until;
        await mails.TellKeyPostedAsync(file, until, now, ct);
    }
}

/// <summary>Revoked by a person, or over with the enrolment: it opens nothing and its letter is not printed any more.</summary>
public sealed class EndPostedKey(BackOfficeDb db) : IActivity<EnrolmentFile>
{
    public static string Key => "end-posted-key";

    public static string Label => "Annuler la clé";

    public Task RunAsync(ActivityContext<EnrolmentFile> context, CancellationToken ct)
    {
        context.Case.KeyEndsAt = null;
        return db.RevokeKeysAsync(context.Case.Id, context.Now, ct);
    }
}

internal static class KeysOfFiles
{
    /// <summary>The one that counts: the latest.</summary>
    public static Task<PostedKey?> LatestKeyAsync(this BackOfficeDb db, Guid fileId, CancellationToken ct) =>
        db.Set<PostedKey>().Where(k => k.FileId == fileId).OrderByDescending(k => k.IssuedAt).ThenByDescending(k => k.Id).FirstOrDefaultAsync(ct);

    public static async Task RevokeKeysAsync(this BackOfficeDb db, Guid fileId, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var key in await db.Set<PostedKey>().Where(k => k.FileId == fileId && k.UsedAt == null && k.RevokedAt == null).ToListAsync(ct)) key.Revoke(now);
    }
}
