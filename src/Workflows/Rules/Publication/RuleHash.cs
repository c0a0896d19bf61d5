using System.Security.Cryptography;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>The hash a version is known by, also while it is a draft that may not even be JSON.</summary>
public static class RuleHash
{
    public static string Of(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
