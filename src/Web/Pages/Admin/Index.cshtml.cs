using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin;

/// <summary>What changes next: dates of books and campaigns to come, and what runs now.</summary>
public sealed class IndexModel(BackOfficeDb db, PublishedRules rules, WorkflowCatalog catalog, TimeProvider clock) : AdminPage
{
    public IReadOnlyList<Change> Next { get; private set; } = [];

    public IReadOnlyList<ProcedureRow> Procedures { get; private set; } = [];

    /// <summary>Drafts of rules that a second person has to read.</summary>
    public int ToApprove { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var books = rules.Current.Books.SelectMany(b => b.Versions).Where(v => v.Effective > today)
            .Select(v => new Change(v.Effective, $"{v.Title} : nouvelle version", $"/administration/regles/{v.Book}/{v.Name}"));
        var warnings = rules.Current.Books.Where(b => b.IsBeyondLastVersion(today.AddMonths(3)))
            .Select(b => new Change(new DateOnly(b.Versions[^1].Effective.Year + 1, 1, 1), $"{b.Versions[^1].Title} : aucune version après {b.Versions[^1].Effective.Year}, la dernière continue de s’appliquer", $"/administration/regles/{b.Name}/{b.Versions[^1].Name}"));
        var campaigns = await db.Campaigns.AsNoTracking().Where(c => c.ClosedAt == null).ToListAsync(ct);
        var dates = campaigns.SelectMany(c => new[]
        {
            new Change(c.OpensOn, $"Campagne {c.Year} : ouverture", null),
            new Change(c.FirstReminder, $"Campagne {c.Year} : premier rappel", null),
            new Change(c.ClosesOn, $"Campagne {c.Year} : clôture", null),
            new Change(c.ClosesOn.AddDays(1), $"Campagne {c.Year} : factures d’office", null),
        }).Where(c => c.On > today);
        Next = [.. books.Concat(warnings).Concat(dates).OrderBy(c => c.On)];

        ToApprove = await db.Set<RuleDraft>().CountAsync(d => d.ClosedAt == null && d.State == RulePublicationStates.ToApprove, ct);

        var running = await db.Set<WorkflowInstance>().Where(i => i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Incident)
            .GroupBy(i => i.Workflow)
            .Select(g => new { g.Key, All = g.Count(), Incidents = g.Count(i => i.Status == InstanceStatus.Incident) })
            .ToDictionaryAsync(g => g.Key, ct);
        Procedures = [.. catalog.Definitions.Select(d => d.Key).Distinct().Order(StringComparer.Ordinal).Select(catalog.Current)
            .Select(d => new ProcedureRow(d.Key, d.Title, d.Version, running.GetValueOrDefault(d.Key)?.All ?? 0, running.GetValueOrDefault(d.Key)?.Incidents ?? 0))];
    }
}

public sealed record Change(DateOnly On, string What, string? Href);

public sealed record ProcedureRow(string Key, string Title, int Version, int Running, int Incidents);
