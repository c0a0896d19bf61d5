using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Workforce;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>
/// Hides what was typed from whoever reads the table, and keeps its length to itself. Its keys are derived from those of the vault, one for
/// each use, so that nothing here opens or equals anything there.
/// </summary>
public sealed class NumberSeal(IOptions<NirKeys> keys)
{
    /// <summary>Longer is no number of ours; nobody tells the requester so.</summary>
    public const int Longest = 40;

    private const int NonceSize = 12;
    private const int TagSize = 16;

    public byte[] Key(string number, bool asAgent) => Hash($"number|{asAgent}|{SignInName.Normalize(number)}");

    public byte[] AddressKey(string address) => Hash($"address|{address}");

    public byte[] Seal(string number, bool asAgent)
    {
        var typed = SignInName.Normalize(number);
        var text = (asAgent ? "M" : "-") + (typed.Length <= Longest ? typed : "");
        var clear = new byte[(Longest + 1) * 4];
        Encoding.UTF8.GetBytes(text, clear);
        var sealedBytes = new byte[NonceSize + TagSize + clear.Length];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(SealKey(), TagSize);
        aes.Encrypt(sealedBytes.AsSpan(0, NonceSize), clear, sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize));
        return sealedBytes;
    }

    public (string Number, bool AsAgent) Open(byte[] sealedBytes)
    {
        var clear = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(SealKey(), TagSize);
        aes.Decrypt(sealedBytes.AsSpan(0, NonceSize), sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize), clear);
        var text = Encoding.UTF8.GetString(clear).TrimEnd('\0');
        return (text[1..], text[0] == 'M');
    }

    private byte[] Hash(string text) => HMACSHA256.HashData(Derived("password-reset-index"), Encoding.UTF8.GetBytes(text));

    private byte[] SealKey() => Derived("password-reset-seal");

    private byte[] Derived(string use) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Convert.FromBase64String(keys.Value.IndexKey), 32, info: Encoding.UTF8.GetBytes(use));
}
