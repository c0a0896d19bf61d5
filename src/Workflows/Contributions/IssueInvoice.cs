using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

/// <summary>The invoice of the declared headcount, at the amount of the declaration's quote.</summary>
public sealed class IssueInvoice(InvoiceIssuer issuer) : IActivity<Declaration>
{
    public static string Key => "issue-invoice";

    public static string Label => "Émettre la facture";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        var declaration = context.Case;
        var quote = declaration.Quote ?? throw new InvalidOperationException("A confirmed declaration has a quote.");
        if (quote.TotalInclTax == 0)
        {
            context.Journal("Aucune cotisation due : pas de facture.");
            return;
        }

        var runId = context.SignalAs<InvoicingReleased>().RunId;
        var invoice = await issuer.IssueAsync(
            declaration, InvoiceKind.Annual, "Cotisation annuelle", quote, runId, context.Now, ct);
        context.Journal(
            French.Of($"Facture n° {invoice.Number} de {invoice.TotalInclTax.Euros:N2} € TTC."),
            new { invoice.Number, invoice.TotalInclTax.Euros });
    }
}
