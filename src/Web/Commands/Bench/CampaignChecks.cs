using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands.Bench;

/// <summary>What must hold after a campaign, whatever happened during it: asked of the database, not of the program.</summary>
internal static class CampaignChecks
{
    public sealed record Figures(int Pdfs, int Mails, int Invoices, int Incidents, IReadOnlyList<string> Broken);

    public static async Task<Figures> RunAsync(BackOfficeDb db, int members, CancellationToken ct)
    {
        var invoices = await db.Invoices.CountAsync(ct);
        var broken = new List<string>();
        var numbers = await db.Invoices.Select(i => i.Number).OrderBy(n => n).ToListAsync(ct);
        if (numbers.Count > 0 && numbers[^1] - numbers[0] + 1 != numbers.Count) broken.Add("the invoice series has a gap");
        if (numbers.Distinct().Count() != numbers.Count) broken.Add("the invoice series repeats a number");
        var declarations = await db.Declarations.AsNoTracking().Include(d => d.Invoices).ToListAsync(ct);
        if (declarations.Count != members) broken.Add($"{declarations.Count} declarations for {members} members");
        var wrong = declarations.Count(d => d.State != DeclarationStates.Invoiced
            || d.Invoices.Sum(i => i.TotalInclTax.Euros) != d.Quote!.TotalInclTax);
        if (wrong > 0) broken.Add($"{wrong} members whose invoice is not their quote");
        var incidents = await db.Set<Engine.Workflows.WorkflowIncident>().CountAsync(i => i.ResolvedAt == null, ct);
        return new Figures(await db.Documents.CountAsync(ct), await db.Mails.CountAsync(ct), invoices, incidents, broken);
    }
}
