using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

public sealed class CreditAnnualInvoice(InvoiceIssuer issuer) : IActivity<Declaration>
{
    public static string Key => "credit-annual-invoice";

    public static string Label => "Annuler la facture par un avoir";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        if (context.Case.AnnualInvoice is not { } invoice) return;
        var credit = await issuer.CreditAsync(context.Case, invoice, context.Now, ct);
        context.Journal(
            French.Of($"Avoir n° {credit.Number} de {credit.TotalInclTax.Euros:N2} € TTC sur la facture n° {invoice.Number}."),
            new { credit.Number, credit.CreditOfNumber, credit.TotalInclTax.Euros });
    }
}

public sealed class IssueCorrectedInvoice(InvoiceIssuer issuer) : IActivity<Declaration>
{
    public static string Key => "issue-corrected-invoice";

    public static string Label => "Émettre la facture corrigée";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        var correction = context.SignalAs<InvoiceCorrected>();
        var before = context.Case.Quote ?? throw new InvalidOperationException("An invoiced declaration has a quote.");
        var quote = before.CorrectedTo(Money.Of(correction.TotalExclTax), correction.Reason, context.By.Name, context.Now);
        context.Case.CorrectInvoicedQuote(quote);
        if (quote.TotalInclTax == 0) return;
        var invoice = await issuer.IssueAsync(
            context.Case, InvoiceKind.Annual, "Cotisation annuelle rectifiée", quote, runId: null, context.Now, ct);
        context.Journal(
            French.Of($"Facture rectifiée n° {invoice.Number} de {invoice.TotalInclTax.Euros:N2} € TTC. Motif : {correction.Reason}"),
            new { invoice.Number, Before = before.TotalInclTax, After = quote.TotalInclTax, correction.Reason });
    }
}
