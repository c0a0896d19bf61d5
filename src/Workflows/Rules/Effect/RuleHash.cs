using System.Security.Cryptography;

namespace BackOffice.Workflows.Rules.Effect;

internal static class RuleHash
{
    /// <summary>As <see cref="Engine.Rules.RuleVersion.Hash"/>, of a text that may not compile.</summary>
    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
