using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Drafts;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>All that an approver is shown before they confirm.</summary>
/// <param name="Check">Whether it compiles, and how its cases came out.</param>
/// <param name="Missing">What the software reads and this version does not give.</param>
/// <param name="Revision">The revision it would be: 2 when the day has a version already.</param>
/// <param name="Replaces">What decides its effective date until then; null for the first version of a book.</param>
/// <param name="Invoiced">Declarations of its dates whose invoice stands.</param>
/// <param name="Affected">Declarations computed otherwise by another version, invoiced or not.</param>
/// <param name="OpenCampaign">The year of a campaign that runs now and whose declarations it decides.</param>
public sealed record PublicationPreview(
    DraftCheck Check, IReadOnlyList<string> Missing, int Revision, RuleVersion? Replaces, int Invoiced, IReadOnlyList<AffectedDeclaration> Affected, int? OpenCampaign)
{
    public bool IsReady => Check.IsReady && Missing.Count == 0 && !IsSameText && Broken.Count == 0;

    /// <summary>The very bytes that decide that day already.</summary>
    public bool IsSameText => Check.Version is { } version && Replaces is { } current && current.Hash == version.Hash && current.Effective == version.Effective;

    public IReadOnlyList<AffectedDeclaration> Broken => [.. Affected.Where(a => a.Broken is not null)];

    public decimal Difference => Affected.Sum(a => a.Difference);
}
