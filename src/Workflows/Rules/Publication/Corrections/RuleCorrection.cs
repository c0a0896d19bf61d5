using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>
/// A declaration computed by the version that a publication replaced, and that the new one would compute otherwise. The case of the
/// procedure rule-correction: nothing of it changes until a person of the service says so.
/// </summary>
public sealed class RuleCorrection : ICase
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string State { get; set; } = "";

    /// <summary>The publication it follows from.</summary>
    public required Guid DraftId { get; init; }

    public required Guid DeclarationId { get; init; }

    public required string Book { get; init; }

    /// <summary>The version published: its day and its revision.</summary>
    public required DateOnly EffectiveOn { get; init; }

    public required int Revision { get; init; }

    /// <summary>Why the version was published, in the words of who approved it.</summary>
    public required string Reason { get; init; }

    /// <summary>What would change, in words: "116,00 € TTC devient 120,00 € TTC", "SI → SIA : 2 salariés".</summary>
    public required string Change { get; init; }

    public required bool IsInvoiced { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? SettledAt { get; internal set; }
}
