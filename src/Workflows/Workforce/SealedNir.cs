namespace BackOffice.Workflows.Workforce;

/// <summary>
/// A NIR at rest: AES-256-GCM (nonce, tag and cipher in one array) with the id of its key, and a keyed hash for
/// exact match. A provisional number has no index: it is never matched.
/// </summary>
public sealed record SealedNir(string KeyId, byte[] Cipher, byte[]? BlindIndex, bool IsProvisional);
