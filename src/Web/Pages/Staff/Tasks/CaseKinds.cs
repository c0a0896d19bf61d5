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

    private sealed record Kind(string Name, Func<BackOfficeDb, List<Guid>, CancellationToken, Task<Dictionary<Guid, CaseOnDesk>>> PresentAsync);
}
