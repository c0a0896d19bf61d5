using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>Facture d’office: nobody confirmed, so the last known headcount is invoiced, raised by the campaign's percentage.</summary>
public sealed class InvoiceByOffice(BackOfficeDb db, Tariff tariff, InvoiceIssuer issuer, MailComposer mails) : IActivity<Declaration>
{
    public static string Key => "invoice-by-office";

    public static string Label => "Facturer d’office";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        var declaration = context.Case;
        var headcount = Raised(await LastKnownHeadcountAsync(declaration, ct), declaration.Campaign.OfficeIncreasePercent);
        if (headcount == 0)
        {
            context.Journal("Aucun effectif connu : pas de facture d’office.");
            // Who gets an office invoice reads there that the window is over.
            mails.AnnounceClosing(declaration, context.Now);
            return;
        }

        var invoice = await issuer.IssueAsync(
            declaration, InvoiceKind.Office, "Facture d’office", tariff.Quote(declaration.Year, headcount), runId: null, context.Now, ct);
        context.Journal(
            French.Of($"Facture d’office n° {invoice.Number} : {French.Count(headcount, "salarié")}, {invoice.TotalInclTax.Euros:N2} € TTC."),
            new { invoice.Number, headcount, invoice.TotalInclTax.Euros });
    }

    /// <summary>The headcount of the latest earlier declaration; for a member who never declared, the workforce on file.</summary>
    private async Task<int> LastKnownHeadcountAsync(Declaration declaration, CancellationToken ct) =>
        await db.Declarations
            .Where(d => d.MemberId == declaration.MemberId && d.Year < declaration.Year && d.Headcount != null)
            .OrderByDescending(d => d.Year)
            .Select(d => d.Headcount)
            .FirstOrDefaultAsync(ct)
        ?? await db.Employees.CountAsync(
            e => e.MemberId == declaration.MemberId && e.HireDate <= declaration.BaseDate
                && (e.ExitDate == null || e.ExitDate >= declaration.BaseDate), ct);

    // People are whole: 6 raised by 10 % is 7.
    private static int Raised(int headcount, decimal percent) => (int)Math.Ceiling(headcount * (1 + percent / 100));
}
