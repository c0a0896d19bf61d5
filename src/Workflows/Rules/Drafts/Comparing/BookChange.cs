namespace BackOffice.Workflows.Rules.Drafts.Comparing;

public enum ChangeKind
{
    Added,
    Removed,
    Changed,
    Moved,
}

/// <summary>One difference between two texts of a book, in words.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Subject">What it is about: « Prix par personne », « Règle « Amiante » ».</param>
/// <param name="Part">Which part of it: « Condition »; empty for the whole.</param>
/// <param name="Before">What it said; empty when it was not there.</param>
/// <param name="After">What it says; empty when it is gone.</param>
/// <param name="Ratio">For two amounts, by how much the second differs: 0.02 for +2 %.</param>
public sealed record BookChange(ChangeKind Kind, string Subject, string Part, string Before, string After, decimal? Ratio = null)
{
    /// <summary>Two figures, to set under one another.</summary>
    public bool IsFigures => Ratio is not null;

    /// <summary>« +1,72 % »; null when they are not two amounts.</summary>
    public string? RatioInWords => Ratio is { } ratio ? (ratio > 0 ? "+" : "") + French.Percent(Math.Round(ratio, 4)) : null;
}
