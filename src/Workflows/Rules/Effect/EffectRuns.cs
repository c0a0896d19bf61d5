using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Rules.Effect;

/// <summary>Asking for a replay and reading what it found. Asking writes one row; any node makes it (<see cref="EffectRunner"/>).</summary>
public sealed class EffectRuns(BackOfficeDb db, PopulationBook populations, NpgsqlDataSource source, TimeProvider clock)
{
    private const int YearsBack = 3;

    /// <summary>The years that have something to replay, the latest first.</summary>
    public async Task<IReadOnlyList<ReplayYear>> YearsAsync(string book, CancellationToken ct)
    {
        if (populations.Find(book) is not { } population) return [];
        var thisYear = clock.Today().Year;
        await using var connection = await source.OpenConnectionAsync(ct);
        var years = new List<ReplayYear>();
        for (var year = thisYear + 1; year >= thisYear - YearsBack; year--)
        {
            var count = await population.CountAsync(connection, year, ct);
            if (count > 0) years.Add(new(year, French.Count(count, population.One, PopulationBook.Many(population.One))));
        }

        return years;
    }

    /// <summary>Replays the draft as it stands now. Asked twice for the same text and year, it is the same run.</summary>
    public async Task<EffectRun> AskAsync(RuleDraft draft, int year, Actor by, CancellationToken ct) =>
        await WaitingAsync(draft.Book, draft.EffectiveOn, draft.Content, year, ct)
            ?? await AddAsync(draft.Book, draft.EffectiveOn, draft.Content, draft, year, by, ct);

    /// <summary>Replays a published version.</summary>
    public async Task<EffectRun> AskAsync(RuleVersion version, int year, Actor by, CancellationToken ct) =>
        await WaitingAsync(version.Book, version.Effective, version.Source.Bytes, year, ct)
            ?? await AddAsync(version.Book, version.Effective, version.Source.Bytes, null, year, by, ct);

    public Task<EffectRun?> FindAsync(Guid id, CancellationToken ct) => db.Set<EffectRun>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>The draft's last finished replay; its <see cref="EffectRun.DraftSave"/> tells whether it still is the text of today.</summary>
    public Task<EffectRun?> LatestAsync(Guid draftId, CancellationToken ct) => db.Set<EffectRun>().AsNoTracking()
        .Where(r => r.DraftId == draftId && r.State == EffectState.Done).OrderByDescending(r => r.RequestedAt).FirstOrDefaultAsync(ct);

    public async Task<IReadOnlyList<EffectRun>> OfDraftAsync(Guid draftId, CancellationToken ct) => await db.Set<EffectRun>().AsNoTracking()
        .Where(r => r.DraftId == draftId).OrderByDescending(r => r.RequestedAt).Take(10).ToListAsync(ct);

    public async Task<IReadOnlyList<EffectRun>> OfVersionAsync(string book, DateOnly effectiveOn, CancellationToken ct) => await db.Set<EffectRun>().AsNoTracking()
        .Where(r => r.DraftId == null && r.Book == book && r.EffectiveOn == effectiveOn).OrderByDescending(r => r.RequestedAt).Take(10).ToListAsync(ct);

    /// <summary>Who changes most, each with its member.</summary>
    public async Task<IReadOnlyList<EffectRow>> LargestAsync(Guid run, int count, CancellationToken ct) =>
        await Rows(db.Set<EffectChange>().Where(c => c.RunId == run && c.Error == null)
            .OrderByDescending(c => Math.Abs(c.Difference)).ThenBy(c => c.Rank).Take(count)).ToListAsync(ct);

    /// <summary>Whom the version cannot decide about, and why.</summary>
    public async Task<IReadOnlyList<EffectRow>> ErrorsAsync(Guid run, int count, CancellationToken ct) =>
        await Rows(db.Set<EffectChange>().Where(c => c.RunId == run && c.Error != null).OrderBy(c => c.Rank).Take(count)).ToListAsync(ct);

    /// <summary>All of them, one after the other, for the workbook.</summary>
    internal IAsyncEnumerable<EffectRow> All(Guid run) => Rows(db.Set<EffectChange>().Where(c => c.RunId == run).OrderBy(c => c.Rank)).AsAsyncEnumerable();

    private IQueryable<EffectRow> Rows(IQueryable<EffectChange> changes) =>
        from change in changes.AsNoTracking()
        join member in db.Members on change.MemberId equals member.Id into members
        from member in members.DefaultIfEmpty()
        select new EffectRow(change, member == null ? null : member.Number, member == null ? null : member.CompanyName);

    private async Task<EffectRun?> WaitingAsync(string book, DateOnly effectiveOn, byte[] content, int year, CancellationToken ct)
    {
        if (populations.Find(book) is not { } population) throw new NothingToReplay(book);
        await using var connection = await source.OpenConnectionAsync(ct);
        if (await population.CountAsync(connection, year, ct) == 0) throw new YearWithoutFacts(year);
        var hash = RuleHash.Of(content);
        return await db.Set<EffectRun>().FirstOrDefaultAsync(r => r.Book == book && r.EffectiveOn == effectiveOn && r.Hash == hash && r.Year == year
            && (r.State == EffectState.Waiting || r.State == EffectState.Running), ct);
    }

    private async Task<EffectRun> AddAsync(string book, DateOnly effectiveOn, byte[] content, RuleDraft? draft, int year, Actor by, CancellationToken ct)
    {
        var run = new EffectRun
        {
            Book = book,
            EffectiveOn = effectiveOn,
            Content = content,
            Hash = RuleHash.Of(content),
            DraftId = draft?.Id,
            DraftSave = draft?.Save,
            Year = year,
            RequestedById = by.Id,
            RequestedBy = by.Name,
            RequestedAt = clock.GetUtcNow(),
        };
        db.Add(run);
        await db.SaveChangesAsync(ct);
        return run;
    }
}

/// <summary>A year one may replay: "2026, 1 204 déclarations".</summary>
public sealed record ReplayYear(int Year, string Words);

/// <summary>A change and the member it concerns.</summary>
public sealed record EffectRow(EffectChange Change, string? MemberNumber, string? Company);
