using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Workforce;

/// <summary>Keys of the vault: 32 bytes each, in base 64. Configuration section "Nir"; never in the database.</summary>
public sealed class NirKeys
{
    public const string Section = "Nir";

    /// <summary>The key that seals new numbers; older ones still open what they sealed.</summary>
    public string CurrentKeyId { get; set; } = "";

    public Dictionary<string, string> Keys { get; } = [];

    /// <summary>Its own key for the blind index: changing it means indexing every number again.</summary>
    public string IndexKey { get; set; } = "";
}

/// <summary>Seals and opens NIRs (décret 2019-341). The only place where the clear number and the stored one meet.</summary>
public sealed class NirVault(IOptions<NirKeys> keys)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public SealedNir Seal(Nir nir)
    {
        var keyId = keys.Value.CurrentKeyId;
        var clear = Encoding.ASCII.GetBytes(nir.Value);
        var sealedBytes = new byte[NonceSize + TagSize + clear.Length];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(KeyOf(keyId), TagSize);
        aes.Encrypt(nonce, clear, sealedBytes.AsSpan(NonceSize + TagSize), sealedBytes.AsSpan(NonceSize, TagSize));
        return new SealedNir(keyId, sealedBytes, nir.IsProvisional ? null : BlindIndex(nir), nir.IsProvisional);
    }

    public Nir Open(SealedNir nir)
    {
        var bytes = nir.Cipher.AsSpan();
        var clear = new byte[bytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(KeyOf(nir.KeyId), TagSize);
        aes.Decrypt(bytes[..NonceSize], bytes[(NonceSize + TagSize)..], bytes.Slice(NonceSize, TagSize), clear);
        return Nir.Parse(Encoding.ASCII.GetString(clear));
    }

    /// <summary>HMAC-SHA-256 of the number: equal for equal numbers, worthless without the key.</summary>
    public byte[] BlindIndex(Nir nir) =>
        HMACSHA256.HashData(Convert.FromBase64String(keys.Value.IndexKey), Encoding.ASCII.GetBytes(nir.Value));

    private byte[] KeyOf(string keyId) => keys.Value.Keys.TryGetValue(keyId, out var key)
        ? Convert.FromBase64String(key)
        : throw new InvalidOperationException($"No key '{keyId}' to open a NIR: put it back in the section {NirKeys.Section}.");
}
