using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>Every book with its versions, latest first, and the drafts under way.</summary>
public sealed class RuleTimelines(BackOfficeDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<RuleTimeline>> ReadAsync(CancellationToken ct)
    {
        var versions = await db.PublishedRuleBooks.AsNoTracking()
            .Select(b => new PublishedLine(b.Book, b.EffectiveOn, b.Revision, b.Hash, b.PublishedAt, b.PublishedBy, b.WrittenBy, b.Reason, b.Decision, b.DraftId))
            .ToListAsync(ct);
        var drafts = await db.Set<RuleDraft>().AsNoTracking().Where(d => d.ClosedAt == null)
            .Select(d => new DraftLine(d.Id, d.Book, d.EffectiveOn, d.State, d.Author, d.ChangedAt)).ToListAsync(ct);
        return [.. versions.Select(v => v.Book).Concat(drafts.Select(d => d.Book)).Distinct().Order(StringComparer.Ordinal)
            .Select(book => RuleTimeline.Of(book, versions.FindAll(v => v.Book == book), drafts.FindAll(d => d.Book == book), clock.Today()))];
    }

    /// <summary>One version, whatever became of it since; without a revision, the one that decides.</summary>
    public async Task<PublishedRuleBook?> FindAsync(string book, DateOnly effectiveOn, int? revision, CancellationToken ct) =>
        await db.PublishedRuleBooks.AsNoTracking().Where(b => b.Book == book && b.EffectiveOn == effectiveOn && (revision == null || b.Revision == revision))
            .OrderByDescending(b => b.Revision).FirstOrDefaultAsync(ct);
}

/// <summary>One book: what decides today, what comes next, what was before, what is being written.</summary>
public sealed record RuleTimeline(string Book, string Title, IReadOnlyList<TimelineVersion> Versions, IReadOnlyList<DraftLine> Drafts)
{
    public TimelineVersion? InForce => Versions.FirstOrDefault(v => v.Standing == VersionStanding.InForce);

    /// <summary>The first that will take over.</summary>
    public TimelineVersion? Next => Versions.LastOrDefault(v => v.Standing == VersionStanding.ToCome);

    internal static RuleTimeline Of(string book, List<PublishedLine> versions, List<DraftLine> drafts, DateOnly today)
    {
        var inForce = versions.Where(v => v.EffectiveOn <= today).Select(v => (DateOnly?)v.EffectiveOn).Max();
        var latest = versions.GroupBy(v => v.EffectiveOn).ToDictionary(g => g.Key, g => g.Max(v => v.Revision));
        return new(
            book, RuleBooks.TitleOf(book),
            [.. versions.OrderByDescending(v => v.EffectiveOn).ThenByDescending(v => v.Revision).Select(v => new TimelineVersion(v, StandingOf(v)))],
            [.. drafts.OrderByDescending(d => d.EffectiveOn)]);

        VersionStanding StandingOf(PublishedLine v) =>
            v.Revision < latest[v.EffectiveOn] ? VersionStanding.Superseded
            : v.EffectiveOn > today ? VersionStanding.ToCome
            : v.EffectiveOn == inForce ? VersionStanding.InForce
            : VersionStanding.Past;
    }
}

public enum VersionStanding
{
    ToCome,
    InForce,
    Past,

    /// <summary>A later revision of the same day decides in its place.</summary>
    Superseded,
}

/// <summary>A published version without its text.</summary>
public sealed record PublishedLine(
    string Book, DateOnly EffectiveOn, int Revision, string Hash, DateTimeOffset PublishedAt, string PublishedBy, string? WrittenBy, string? Reason, string? Decision, Guid? DraftId);

public sealed record TimelineVersion(PublishedLine Line, VersionStanding Standing);

public sealed record DraftLine(Guid Id, string Book, DateOnly EffectiveOn, string State, string Author, DateTimeOffset ChangedAt)
{
    public bool IsToApprove => State == RulePublicationStates.ToApprove;
}
