namespace BackOffice.Workflows.Rules;

/// <summary>A version of a rule book as published: the bytes of its file, their hash, the day it takes effect. Never changed.</summary>
public sealed class PublishedRuleBook
{
    public required string Book { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of the content, in hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }
}
