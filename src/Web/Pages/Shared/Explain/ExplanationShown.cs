using BackOffice.Workflows.Rules.Explain;

namespace BackOffice.Web.Pages.Shared.Explain;

/// <summary>An explanation inside a « Pourquoi ? ».</summary>
/// <param name="What">The explanation.</param>
/// <param name="Address">Its own page, with the PDF; null for what is not stored yet.</param>
public sealed record ExplanationShown(Explanation What, string? Address = null);
