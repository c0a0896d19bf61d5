using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Workflows;

/// <summary>The same id for the same thing, whoever asks and however often: what makes a repeated act harmless.</summary>
public static class StableId
{
    public static Guid Of(string what, Guid subject, string? detail = null)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{what}/{subject:N}/{detail}"));
        return new Guid(hash.AsSpan(0, 16));
    }
}
