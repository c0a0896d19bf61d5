using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Procedures;

/// <summary>A procedure as it draws itself, and how many cases stand in each state.</summary>
public sealed class DetailsModel(WorkflowCatalog catalog, BackOfficeDb db) : AdminPage
{
    public WorkflowDefinition Definition { get; private set; } = null!;

    public IReadOnlyList<int> Versions { get; private set; } = [];

    public IReadOnlyDictionary<string, int> InState { get; private set; } = new Dictionary<string, int>();

    public string Drawing { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string key, int? version, CancellationToken ct)
    {
        var versions = catalog.Definitions.Where(d => d.Key == key).OrderByDescending(d => d.Version).ToList();
        if (versions.Find(d => version is null || d.Version == version) is not { } definition) return NotFound();
        Definition = definition;
        Versions = versions.ConvertAll(d => d.Version);
        Drawing = WorkflowDrawing.Svg(definition);
        InState = await db.Set<WorkflowInstance>()
            .Where(i => i.Workflow == key && i.Version == definition.Version && (i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Incident))
            .GroupBy(i => i.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return Page();
    }
}
