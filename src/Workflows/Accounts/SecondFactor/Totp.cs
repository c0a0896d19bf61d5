using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Workflows.Accounts.SecondFactor;

/// <summary>Time-based one-time passwords (RFC 6238): HMAC-SHA-1, 30 seconds, six digits, what every authenticator application speaks.</summary>
public static class Totp
{
    public const int Seconds = 30;
    private const int SecretBytes = 20;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / Seconds;

    public static string CodeAt(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 with SHA-1 is what applications implement; HMAC does not rest on SHA-1's collision resistance.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var offset = hash[^1] & 0xF;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[offset..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is: the current one, the one before or the one after (clocks differ a little); null for none.</summary>
    public static long? Matching(ReadOnlySpan<byte> secret, string code, DateTimeOffset now)
    {
        long? found = null;
        for (var step = StepAt(now) - 1; step <= StepAt(now) + 1; step++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), Encoding.UTF8.GetBytes(code))) found ??= step;
        return found;
    }

    /// <summary>Base 32 (RFC 4648), as applications want it typed.</summary>
    public static string Text(ReadOnlySpan<byte> secret)
    {
        var text = new StringBuilder(secret.Length * 8 / 5);
        var (buffer, bits) = (0, 0);
        foreach (var b in secret)
        {
            (buffer, bits) = (buffer << 8 | b, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Base32[buffer >> (bits - 5) & 31]);
            buffer &= (1 << bits) - 1;
        }

        return text.ToString();
    }

    public static byte[] Secret(string text)
    {
        var secret = new List<byte>(SecretBytes);
        var (buffer, bits) = (0, 0);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
        {
            (buffer, bits) = (buffer << 5 | Base32.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal), bits + 5);
            if (bits < 8) continue;
            secret.Add((byte)(buffer >> (bits - 8)));
            bits -= 8;
            buffer &= (1 << bits) - 1;
        }

        return [.. secret];
    }

    /// <summary>What the QR code holds.</summary>
    public static string Address(ReadOnlySpan<byte> secret, string issuer, string signInName) =>
        $"otpauth://totp/{Uri.EscapeDataString(signInName)}?secret={Text(secret)}&issuer={Uri.EscapeDataString(issuer)}";
}
