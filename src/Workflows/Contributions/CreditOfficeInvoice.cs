using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Contributions;

/// <summary>The member declared after all: the office invoice, if one stands, is cancelled in full.</summary>
public sealed class CreditOfficeInvoice(InvoiceIssuer issuer) : IActivity<Declaration>
{
    public static string Key => "credit-office-invoice";

    public static string Label => "Annuler la facture d’office";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        if (context.Case.OfficeInvoice is not { } office) return;
        var credit = await issuer.CreditAsync(context.Case, office, context.Now, ct);
        context.Journal(
            French.Of($"Avoir n° {credit.Number} de {credit.TotalInclTax.Euros:N2} € TTC sur la facture d’office n° {office.Number}."),
            new { credit.Number, credit.CreditOfNumber, credit.TotalInclTax.Euros });
    }
}
