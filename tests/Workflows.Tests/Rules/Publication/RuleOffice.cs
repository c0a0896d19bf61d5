using System.Globalization;
using System.Text;
using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static System.Threading.CancellationToken;

namespace BackOffice.Workflows.Tests.Rules.Publication;

/// <summary>An office with its published rules, a person who writes them and two who approve.</summary>
internal static class RuleOffice
{
    public static readonly Actor Solene = new(Guid.NewGuid().ToString(), "Solène Garnier");
    public static readonly Actor Marc = new(Guid.NewGuid().ToString(), "Marc Ollivier");
    public static readonly Actor Hugo = new(Guid.NewGuid().ToString(), "Hugo Lenoir");

    private static int _year = 2100;

    public static async Task<Office> OpenRulesAsync(this Office office)
    {
        await office.DoAsync<RuleBookImport>((import, _) => import.RunAsync(RuleBooks.Factory(), None));
        return office;
    }

    /// <summary>A day that no other test of the process publishes for.</summary>
    public static DateOnly ADay() => new(Interlocked.Increment(ref _year), 1, 1);

    /// <summary>The tariff with another price, and one case that holds for it: six people.</summary>
    public static async Task<RuleDraft> ATariffAsync(this Office office, DateOnly day, decimal price, Actor? by = null, string? cases = null)
    {
        var draft = await office.DoAsync<RuleDrafts, RuleDraft>((drafts, _) => drafts.CreateAsync(RuleBooks.Tariff, day, null, by ?? Solene, None));
        var text = Encoding.UTF8.GetString(draft.Content);
        var from = text.IndexOf("\"unitPrice\", \"Expression\": \"", StringComparison.Ordinal) + "\"unitPrice\", \"Expression\": \"".Length;
        text = text[..from] + price.ToString("0.00", CultureInfo.InvariantCulture) + text[text.IndexOf('"', from)..];
        return await office.SaveAsync(draft, Encoding.UTF8.GetBytes(text), cases ?? SixPeople(price), by ?? Solene);
    }

    public static string SixPeople(decimal price) => string.Create(CultureInfo.InvariantCulture,
        $$$"""{"cases": [{"name": "6 personnes", "facts": {"year": 2027, "headcount": 6}, "expect": {"totalInclTax": {{{price * 6 * 1.2m:0.00}}}}}]}""");

    public static async Task<RuleDraft> SaveAsync(this Office office, RuleDraft draft, byte[] content, string cases, Actor by)
    {
        await office.DoAsync<RuleDrafts>((drafts, _) => drafts.SaveAsync(draft.Id, new(content, Encoding.UTF8.GetBytes(cases), draft.EffectiveOn), draft.Save, by, None));
        return await office.FindAsync(draft);
    }

    public static Task<RuleDraft> FindAsync(this Office office, RuleDraft draft) => office.ReadAsync(db => db.Set<RuleDraft>().AsNoTracking().SingleAsync(d => d.Id == draft.Id));

    public static Task SubmitAsync(this Office office, RuleDraft draft, Actor? by = null) => office.DoAsync<RulePublications>(async (publications, db) =>
        await publications.SubmitAsync(await db.Set<RuleDraft>().AsNoTracking().SingleAsync(d => d.Id == draft.Id), by ?? Solene, None));

    public static Task<PublicationPreview> PreviewAsync(this Office office, RuleDraft draft) => office.DoAsync<RulePublishing, PublicationPreview>(
        async (publishing, db) => await publishing.PreviewAsync(await db.Set<RuleDraft>().AsNoTracking().SingleAsync(d => d.Id == draft.Id), None));

    public static RuleApproval Approval(this RuleDraft draft, int seen = 0) => new(draft.Save, seen, "Vote du barème.", "AG du 12/11/2026, résolution 4");

    public static Task<PublishedRuleBook> ApproveAsync(this Office office, RuleDraft draft, Actor? by = null, RuleApproval? approval = null, Func<CancellationToken, Task>? prove = null) =>
        office.DoAsync<RulePublishing, PublishedRuleBook>((publishing, _) =>
            publishing.PublishAsync(draft.Id, approval ?? draft.Approval(), by ?? Marc, prove ?? (_ => Task.CompletedTask), None));

    /// <summary>Submitted by Solène, published by Marc, applied here.</summary>
    public static async Task<PublishedRuleBook> PublishAsync(this Office office, RuleDraft draft, RuleApproval? approval = null)
    {
        await office.SubmitAsync(draft);
        var version = await office.ApproveAsync(draft, approval: approval);
        await office.Services.GetRequiredService<RuleRefresh>().ApplyAsync(None);
        return version;
    }

    public static Task<bool> IsPublishedAsync(this Office office, RuleDraft draft) => office.ReadAsync(db => db.PublishedRuleBooks.AnyAsync(b => b.DraftId == draft.Id));

    public static RuleLibrary Library(this Office office) => office.Services.GetRequiredService<PublishedRules>().Current;
}
