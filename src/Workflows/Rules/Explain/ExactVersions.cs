using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Explain;

/// <summary>
/// The very version a decision was made by, found by its hash: a later revision of the same day is another version. Published bytes never
/// change, so asking them again with the stored facts gives the trace of that day.
/// </summary>
public sealed class ExactVersions(BackOfficeDb db, PublishedRules rules)
{
    /// <summary>Among the versions in use, without asking the database; null when a revision has taken its place.</summary>
    public static RuleVersion? InUse(PublishedRules rules, string book, string hash) =>
        rules.Current.Books.FirstOrDefault(b => string.Equals(b.Name, book, StringComparison.OrdinalIgnoreCase))?.Versions.FirstOrDefault(v => v.Hash == hash);

    /// <summary>Null when no published version has this hash.</summary>
    public async Task<(RuleVersion Version, int Revision)?> FindAsync(string book, string hash, CancellationToken ct)
    {
        var row = await db.PublishedRuleBooks.AsNoTracking().Where(p => p.Book == book && p.Hash == hash)
            .OrderBy(p => p.EffectiveOn).ThenBy(p => p.Revision).FirstOrDefaultAsync(ct);
        if (row is null) return InUse(rules, book, hash) is { } shipped ? (shipped, 1) : null;
        return (InUse(rules, book, hash) ?? RuleVersion.Load(new(row.Book, row.EffectiveOn, row.Content, $"{row.Book}/{row.EffectiveOn:yyyy-MM-dd}.json")), row.Revision);
    }
}
