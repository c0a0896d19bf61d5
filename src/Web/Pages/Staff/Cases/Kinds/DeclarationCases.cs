using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases.Kinds;

/// <summary>Annual declarations: their own page says more than a sheet can, lists lead there.</summary>
internal static class DeclarationCases
{
    public static readonly CaseKind Kind = new(AnnualDeclaration.WorkflowKey, PresentAsync, SheetAsync);

    private static async Task<Dictionary<Guid, CaseOnDesk>> PresentAsync(BackOfficeDb db, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var shown = await db.Declarations.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Number, d.Member.CompanyName }).ToListAsync(ct);
        var reasons = await db.Set<Anomaly>().AsNoTracking()
            .Where(a => ids.Contains(a.DeclarationId) && a.NeedsReview && a.SettledAt == null)
            .OrderBy(a => a.FoundAt).Select(a => new { a.DeclarationId, a.Message }).ToListAsync(ct);
        var why = reasons.ToLookup(r => r.DeclarationId, r => r.Message);
        return shown.ToDictionary(d => d.Id, d => new CaseOnDesk(d.CompanyName, d.Number, HrefOf(d.Id)) { Why = string.Join(" ", why[d.Id]) });
    }

    private static async Task<CaseSheet?> SheetAsync(BackOfficeDb db, Guid id, CancellationToken ct)
    {
        var d = await db.Declarations.AsNoTracking().Include(d => d.Member).Include(d => d.Anomalies).SingleOrDefaultAsync(d => d.Id == id, ct);
        if (d is null) return null;
        return new(d.Member.CompanyName)
        {
            Detail = d.Number,
            Member = new(d.MemberId, d.Member.CompanyName, d.Member.Number),
            Facts =
            [
                new("Année", French.Of($"{d.Year}")),
                new("Confirmée le", d.ConfirmedAt is { } at ? French.Moment(at) : null),
                new("Montant", d.Quote is { } quote ? $"{French.Amount(quote.TotalInclTax)} TTC" : null),
            ],
            Notices = [.. d.Anomalies.Where(a => a.IsOpen).Select(a => new CaseNotice(Meaning.Warning, "À contrôler", a.Message))],
            Links = [new("Voir la déclaration", HrefOf(d.Id)) { OnlyReads = true }],
        };
    }

    private static string HrefOf(Guid id) => $"/service/declarations/{id}";
}
