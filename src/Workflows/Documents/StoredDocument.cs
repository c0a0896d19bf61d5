using System.Security.Cryptography;

namespace BackOffice.Workflows.Documents;

/// <summary>A document as it was made: the bytes are stored once with their hash and never made again in place.</summary>
public sealed class StoredDocument
{
    private StoredDocument()
    {
    }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public DocumentKind Kind { get; private init; }

    public Guid MemberId { get; private init; }

    /// <summary>The case or invoice it documents.</summary>
    public Guid SubjectId { get; private init; }

    public string FileName { get; private init; } = "";

    public byte[] Content { get; private init; } = [];

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public static StoredDocument Of(
        DocumentKind kind, Guid memberId, Guid subjectId, string fileName, byte[] content, DateTimeOffset at) => new()
        {
            Kind = kind,
            MemberId = memberId,
            SubjectId = subjectId,
            FileName = fileName,
            Content = content,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            CreatedAt = at,
        };
}

public enum DocumentKind
{
    Statement,
    Invoice,

    /// <summary>Bordereau d’adhésion.</summary>
    MembershipSlip,

    /// <summary>Copy of a letter with a key, without the key.</summary>
    KeyLetter,

    /// <summary>Avis d’appel rectificatif of a self-employed person.</summary>
    RevenueNotice,

    /// <summary>A self-employed person's due dates of a year, as they were established or changed.</summary>
    ScheduleNotice,

    /// <summary>A self-employed person's year settled on its final income, with the due dates that follow.</summary>
    SettlementNotice,
}
