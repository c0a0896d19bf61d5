using System.Globalization;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>What a published version changes beside the one in force, or beside the one before it.</summary>
public sealed class VersionModel(EffectRuns runs, PopulationBook populations, PublishedRules rules) : ReplayPage(runs, populations)
{
    public RuleVersion Version { get; private set; } = null!;

    public override string Book => Version.Book;

    public async Task<IActionResult> OnGetAsync(string book, string version, CancellationToken ct)
    {
        if (!Find(book, version)) return NotFound();
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string book, string version, CancellationToken ct)
    {
        RequireToAsk();
        if (!Find(book, version)) return NotFound();
        return ToResult(await Runs.AskAsync(Version, Year!.Value, Me, ct));
    }

    protected override Task<IReadOnlyList<EffectRun>> EarlierAsync(CancellationToken ct) => Runs.OfVersionAsync(Version.Book, Version.Effective, ct);

    private bool Find(string book, string version)
    {
        var found = DateOnly.TryParseExact(version, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? rules.Current.Books.SingleOrDefault(b => b.Name == book)?.Versions.SingleOrDefault(v => v.Effective == date)
            : null;
        if (found is not null) Version = found;
        return found is not null;
    }
}
