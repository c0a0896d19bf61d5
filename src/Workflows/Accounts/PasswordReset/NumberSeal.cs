using System.Security.Cryptography;
using System.Text;
using BackOffice.Workflows.Data;
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

    public byte[] Key(string number, bool asAgent) => Hash($"number|{asAgent}|{SignInName.Normalize(number)}");

    public byte[] AddressKey(string address) => Hash($"address|{address}");

    public byte[] Seal(string number, bool asAgent)
    {
        var typed = SignInName.Normalize(number);
        var text = (asAgent ? "M" : "-") + (typed.Length <= Longest ? typed : "");
        var clear = new byte[(Longest + 1) * 4];
        Encoding.UTF8.GetBytes(text, clear);
        return SealedBytes.Seal(SealKey(), clear);
    }

    public (string Number, bool AsAgent) Open(byte[] sealedBytes)
    {
        var text = Encoding.UTF8.GetString(SealedBytes.Open(SealKey(), sealedBytes)).TrimEnd('\0');
        return (text[1..], text[0] == 'M');
    }

    private byte[] Hash(string text) => HMACSHA256.HashData(keys.Value.Derived("password-reset-index"), Encoding.UTF8.GetBytes(text));

    private byte[] SealKey() => keys.Value.Derived("password-reset-seal");
}
