using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Tasks;

/// <summary>How a case presents itself in the queue: whose it is, and its page.</summary>
public sealed record CaseOnDesk(string Title, string Detail, string Href);

/// <summary>One row a workflow: a new kind of case joins the queue by adding its own.</summary>
public static class CaseKinds
{
    private static readonly Dictionary<string, Kind> Table = new Dictionary<string, Kind>
    {
        [AnnualDeclaration.WorkflowKey] = new("Déclaration annuelle", DeclarationsAsync),
        [NotUsProcedure.WorkflowKey] = new("Ce n’est pas nous", NotUsReportsAsync),
    };

    public static string NameOf(string workflow) => Table.GetValueOrDefault(workflow)?.Name ?? workflow;

    public static IEnumerable<(string Workflow, string Name)> All => Table.Select(k => (k.Key, k.Value.Name));

    /// <summary>One query a kind, whatever the number of cases.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CaseOnDesk>> PresentAsync(
        BackOfficeDb db, IEnumerable<(string Workflow, Guid Id)> cases, CancellationToken ct)
    {
        var found = new Dictionary<Guid, CaseOnDesk>();
        foreach (var kind in cases.GroupBy(c => c.Workflow))
            if (Table.TryGetValue(kind.Key, out var row))
                foreach (var (id, shown) in await row.PresentAsync(db, [.. kind.Select(c => c.Id)], ct)) found[id] = shown;
        return found;
    }

    private static async Task<Dictionary<Guid, CaseOnDesk>> DeclarationsAsync(BackOfficeDb db, List<Guid> ids, CancellationToken ct) =>
        await db.Declarations.AsNoTracking().Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Number, d.Member.CompanyName })
            .ToDictionaryAsync(d => d.Id, d => new CaseOnDesk(d.CompanyName, d.Number, $"/service/declarations/{d.Id}"), ct);

    private static async Task<Dictionary<Guid, CaseOnDesk>> NotUsReportsAsync(BackOfficeDb db, List<Guid> ids, CancellationToken ct) =>
        await (from report in db.Set<NotUsReport>().AsNoTracking()
               join member in db.Members on report.MemberId equals member.Id into members
               from member in members.DefaultIfEmpty()
               where ids.Contains(report.Id)
               select new { report.Id, report.Happened, CompanyName = member == null ? "Adhérent à venir" : member.CompanyName })
            .ToDictionaryAsync(r => r.Id, r => new CaseOnDesk(r.CompanyName, r.Happened, $"/service/dossiers/{r.Id}"), ct);

    private sealed record Kind(string Name, Func<BackOfficeDb, List<Guid>, CancellationToken, Task<Dictionary<Guid, CaseOnDesk>>> PresentAsync);
}
