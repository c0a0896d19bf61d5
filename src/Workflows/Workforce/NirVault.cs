using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Data;
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

    /// <summary>A key for another use, which opens nothing of the vault and equals nothing there.</summary>
    internal byte[] Derived(string use) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Convert.FromBase64String(IndexKey), 32, info: Encoding.UTF8.GetBytes(use));
}

/// <summary>Seals and opens NIRs (décret 2019-341). The only place where the clear number and the stored one meet.</summary>
public sealed class NirVault(IOptions<NirKeys> keys)
{
    public SealedNir Seal(Nir nir)
    {
        var keyId = keys.Value.CurrentKeyId;
        var sealedBytes = SealedBytes.Seal(KeyOf(keyId), Encoding.ASCII.GetBytes(nir.Value));
        return new SealedNir(keyId, sealedBytes, nir.IsProvisional ? null : BlindIndex(nir), nir.IsProvisional);
    }

    public Nir Open(SealedNir nir) => Nir.Parse(Encoding.ASCII.GetString(SealedBytes.Open(KeyOf(nir.KeyId), nir.Cipher)));

    /// <summary>HMAC-SHA-256 of the number: equal for equal numbers, worthless without the key.</summary>
    public byte[] BlindIndex(Nir nir) =>
        HMACSHA256.HashData(Convert.FromBase64String(keys.Value.IndexKey), Encoding.ASCII.GetBytes(nir.Value));

    private byte[] KeyOf(string keyId) => keys.Value.Keys.TryGetValue(keyId, out var key)
        ? Convert.FromBase64String(key)
        : throw new InvalidOperationException($"No key '{keyId}' to open a NIR: put it back in the section {NirKeys.Section}.");
}
