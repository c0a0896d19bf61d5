namespace BackOffice.Workflows.Rules;

/// <summary>
/// A version of a rule book as published: the bytes of its file, their hash, the day it takes effect. Never changed: a correction for the
/// same day is the next revision of it, and the latest revision of a day decides.
/// </summary>
public sealed class PublishedRuleBook
{
    public required string Book { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    /// <summary>1 for the first publication of this day.</summary>
    public int Revision { get; init; } = 1;

    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>The cases file that held when it was published: facts and the answers they must give.</summary>
    public required byte[] Cases { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Who approved it, as the journal names them.</summary>
    public required string PublishedBy { get; init; }

    /// <summary>Who wrote it; null for the factory settings.</summary>
    public string? WrittenBy { get; init; }

    /// <summary>Why, in the words of who approved it.</summary>
    public string? Reason { get; init; }

    /// <summary>What decided it: "AG du 12/11/2026, résolution 4", "décret 2026-253".</summary>
    public string? Decision { get; init; }

    /// <summary>The draft it came from; null for the factory settings.</summary>
    public Guid? DraftId { get; init; }
}
