using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

/// <summary>
/// The same people and headcount by the rules now in force for the declaration's date. An issued invoice of another amount is cancelled by
/// a credit and issued anew; one of the same amount stands.
/// </summary>
public sealed class RecalculateDeclaration(DeclaredWorkforce workforce, Tariff tariff, InvoiceIssuer issuer) : IActivity<Declaration>
{
    public static string Key => "recalculate-declaration";

    public static string Label => "Reprendre le calcul";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        var declaration = context.Case;
        var reason = context.SignalAs<DeclarationRecalculated>().Reason;
        var invoice = declaration.AnnualInvoice ?? declaration.OfficeInvoice;
        if ((invoice?.Quote ?? declaration.Quote) is not { } before)
        {
            context.Journal("Aucun montant calculé : rien à reprendre.");
            return;
        }

        var after = tariff.Quote(declaration.Year, before.Headcount);
        declaration.Recalculate(workforce.Again(declaration), declaration.Quote is null ? null : after);
        context.Journal(
            French.Of($"Calcul repris : {before.TotalInclTax:N2} € TTC devient {after.TotalInclTax:N2} € TTC. Motif : {reason}"),
            new { Before = new { before.TotalInclTax, before.Version, before.Hash }, After = new { after.TotalInclTax, after.Version, after.Hash }, reason });
        if (after.TotalInclTax != before.TotalInclTax) await ReissueAsync(context, invoice, after, ct);
    }

    private async Task ReissueAsync(ActivityContext<Declaration> context, Invoice? invoice, Quote after, CancellationToken ct)
    {
        var declaration = context.Case;
        // Not invoiced yet: the invoice to come takes the new amount.
        if (invoice is null && declaration.State != DeclarationStates.Invoiced) return;
        if (invoice is not null)
        {
            var credit = await issuer.CreditAsync(declaration, invoice, context.Now, ct);
            context.Journal(French.Of($"Avoir n° {credit.Number} de {credit.TotalInclTax.Euros:N2} € TTC sur la facture n° {invoice.Number}."));
        }

        if (after.TotalInclTax == 0) return;
        var (kind, label) = invoice?.Kind == InvoiceKind.Office
            ? (InvoiceKind.Office, "Facture d’office rectifiée")
            : (InvoiceKind.Annual, "Cotisation annuelle rectifiée");
        var issued = await issuer.IssueAsync(declaration, kind, label, after, runId: null, context.Now, ct);
        context.Journal(French.Of($"Facture rectifiée n° {issued.Number} de {issued.TotalInclTax.Euros:N2} € TTC."), new { issued.Number, issued.TotalInclTax.Euros });
    }
}
