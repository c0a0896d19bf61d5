namespace BackOffice.Workflows.Rules.Publication;

/// <summary>What an approver says with their confirmation.</summary>
/// <param name="Save">The save of the draft they read.</param>
/// <param name="AffectedSeen">How many affected declarations they were shown.</param>
/// <param name="Reason">Why it is published.</param>
/// <param name="Decision">What decided it: "AG du 12/11/2026, résolution 4".</param>
/// <param name="IntoInvoicedPast">"Je publie dans un passé déjà facturé."</param>
/// <param name="PastReason">Why into that past.</param>
public sealed record RuleApproval(int Save, int AffectedSeen, string Reason, string Decision, bool IntoInvoicedPast = false, string? PastReason = null);
