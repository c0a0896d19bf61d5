using BackOffice.Workflows;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Member.Revenue;

internal static class SettlementWords
{
    /// <summary>Where the difference went.</summary>
    public static string OutcomeOf(Regularisation settled) => settled switch
    {
        { Difference: > 0 } => "réparti sur les échéances à venir",
        { SetOff: > 0, Refund: > 0 } => $"{French.Amount(settled.SetOff)} affectés à ce qui restait dû, {French.Amount(settled.Refund)} remboursés",
        { SetOff: > 0 } => "affecté à ce qui restait dû",
        { Refund: > 0 } => "remboursé",
        _ => "rien à payer, rien à rembourser",
    };
}
