using BackOffice.Workflows;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Member.Revenue;

internal static class SettlementWords
{
    /// <summary>Where the difference went, and whether a refund has left.</summary>
    public static string OutcomeOf(Regularisation settled) => settled switch
    {
        { Difference: > 0 } => "réparti sur les échéances à venir",
        { SetOff: > 0, Refund: > 0 } => $"{French.Amount(settled.SetOff)} affectés à ce qui restait dû, {RefundOf(settled)}",
        { SetOff: > 0 } => "affecté à ce qui restait dû",
        { Refund: > 0 } => RefundOf(settled),
        _ => "rien à payer, rien à rembourser",
    };

    private static string RefundOf(Regularisation settled) =>
        settled.RefundedOn is { } on ? $"{French.Amount(settled.Refund)} remboursés le {French.Date(on)}" : $"{French.Amount(settled.Refund)} à rembourser, virement en cours";
}
