using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>What differs between two versions of a book, or a version and a draft: rule by rule in words, and line by line.</summary>
[Allows(Function.ReadRules)]
public sealed class CompareModel(BackOfficeDb db) : AdminPage
{
    /// <summary>What is compared with; a version's hash or a draft's id.</summary>
    [BindProperty(SupportsGet = true, Name = "de")]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "a")]
    public string? After { get; set; }

    public IReadOnlyList<ComparedText> Texts { get; private set; } = [];

    public ComparedText? From => Texts.FirstOrDefault(t => t.Key == Before);

    public ComparedText? To => Texts.FirstOrDefault(t => t.Key == After);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var versions = await db.PublishedRuleBooks.AsNoTracking().OrderBy(v => v.Book).ThenBy(v => v.EffectiveOn).ThenBy(v => v.Revision).ToListAsync(ct);
        var drafts = await db.Set<RuleDraft>().AsNoTracking().Where(d => d.ClosedAt == null).OrderBy(d => d.Book).ThenBy(d => d.EffectiveOn).ToListAsync(ct);
        Texts =
        [
            .. versions.DistinctBy(v => v.Hash).Select(v => new ComparedText(v.Hash, v.Book, Words(v), v.Content, v.Cases)),
            .. drafts.Select(d => new ComparedText(d.Id.ToString(), d.Book, $"{RuleBooks.TitleOf(d.Book)}, brouillon au {French.ShortDate(d.EffectiveOn)}", d.Content, d.Cases)),
        ];
        // A draft is compared with the version it began from, until another is chosen.
        Before ??= drafts.Find(d => d.Id.ToString() == After)?.BasedOnHash;
    }

    private static string Words(PublishedRuleBook version) =>
        $"{RuleBooks.TitleOf(version.Book)}, {French.ShortDate(version.EffectiveOn)}{(version.Revision > 1 ? French.Of($", révision {version.Revision}") : "")}";
}

/// <summary>One text that can be compared.</summary>
public sealed record ComparedText(string Key, string Book, string Words, byte[] Content, byte[] Cases);
