using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.SecondFactor;

/// <summary>Ten codes, shown once, each good once.</summary>
public sealed class RecoveryCodes(BackOfficeDb db, TimeProvider clock)
{
    public const int Count = 10;
    private const int Length = 12;
    private const int Derivations = 100_000;

    // Without the letters and figures that are read one for another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Replaces whatever codes there were. The caller saves and shows them: they are nowhere else.</summary>
    public async Task<IReadOnlyList<string>> DrawAsync(Guid accountId, CancellationToken ct)
    {
        await ForgetAsync(accountId, ct);
        var salt = RandomNumberGenerator.GetBytes(16);
        var codes = Enumerable.Range(0, Count).Select(_ => RandomNumberGenerator.GetString(Alphabet, Length)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = accountId, Salt = salt, Hash = HashOf(code, salt) }));
        return [.. codes.Select(code => $"{code[..4]}-{code[4..8]}-{code[8..]}")];
    }

    public Task ForgetAsync(Guid accountId, CancellationToken ct) => db.Set<RecoveryCode>().Where(c => c.AccountId == accountId).ExecuteDeleteAsync(ct);

    public Task<int> LeftAsync(Guid accountId, CancellationToken ct) =>
        db.Set<RecoveryCode>().CountAsync(c => c.AccountId == accountId && c.UsedAt == null, ct);

    /// <summary>Uses the code up: two uses at once, and one of them is refused.</summary>
    public async Task<bool> UseAsync(Guid accountId, string typed, CancellationToken ct)
    {
        var code = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        var left = await db.Set<RecoveryCode>().AsNoTracking().Where(c => c.AccountId == accountId && c.UsedAt == null).ToListAsync(ct);
        if (code.Length != Length || left.Count == 0) return false;
        var hash = HashOf(code, left[0].Salt);
        if (left.Find(c => CryptographicOperations.FixedTimeEquals(c.Hash, hash)) is not { } found) return false;
        return await db.Set<RecoveryCode>().Where(c => c.Id == found.Id && c.UsedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, clock.GetUtcNow()), ct) == 1;
    }

    /// <summary>Nearly 60 random bits: guessing is hopeless at a fraction of a password's derivations.</summary>
    private static byte[] HashOf(string code, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), salt, Derivations, HashAlgorithmName.SHA512, 32);
}
