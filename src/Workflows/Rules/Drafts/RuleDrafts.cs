using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts.Cases;
using BackOffice.Workflows.Rules.Drafts.Merging;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Drafts;

/// <summary>How a new version of a book is written: begun from a published one, saved as often as wanted, broken or not, and checked.</summary>
public sealed class RuleDrafts(BackOfficeDb db, RulePublications publications, WorkflowRuntime workflows, TimeProvider clock)
{
    private const int Attempts = 10;

    /// <summary>Begins a draft with the text and the cases of a published version.</summary>
    /// <param name="book">The book.</param>
    /// <param name="effectiveOn">The first day the new version is to apply.</param>
    /// <param name="fromHash">The version to start from; the one in force on that day when null.</param>
    /// <param name="by">Its author.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<RuleDraft> CreateAsync(string book, DateOnly effectiveOn, string? fromHash, Actor by, CancellationToken ct)
    {
        var versions = await db.PublishedRuleBooks.AsNoTracking().Where(p => p.Book == book && (fromHash == null || p.Hash == fromHash)).ToListAsync(ct);
        var from = versions.OrderBy(v => v.EffectiveOn <= effectiveOn).ThenBy(v => v.EffectiveOn).ThenBy(v => v.Revision).LastOrDefault()
            ?? throw new NoVersionToStartFrom();
        return await BeginAsync(book, new(from.Content, from.Cases, effectiveOn), from.Hash, by, ct);
    }

    /// <summary>Begins a draft with the text of a file.</summary>
    public Task<RuleDraft> ImportAsync(string book, DraftText text, Actor by, CancellationToken ct) => BeginAsync(book, text, null, by, ct);

    public Task<RuleDraft?> FindAsync(Guid id, CancellationToken ct) => db.Set<RuleDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>A save of a draft, the one a page was shown from.</summary>
    public Task<RuleDraftSave?> SaveOfAsync(Guid id, int save, CancellationToken ct) =>
        db.Set<RuleDraftSave>().AsNoTracking().SingleOrDefaultAsync(s => s.DraftId == id && s.Save == save, ct);

    /// <summary>The drafts not yet published nor given up, the latest changed first.</summary>
    public async Task<IReadOnlyList<RuleDraftRow>> OpenAsync(CancellationToken ct, string? book = null) => await db.Set<RuleDraft>()
        .Where(d => d.ClosedAt == null && (book == null || d.Book == book)).OrderByDescending(d => d.ChangedAt)
        .Select(d => new RuleDraftRow(d.Id, d.Book, d.EffectiveOn, d.State, d.Author, d.ChangedAt,
            db.Set<RuleDraftSave>().Where(s => s.DraftId == d.Id && s.Save == d.Save).Select(s => s.By).First()))
        .ToListAsync(ct);

    /// <summary>
    /// Saves what was typed, broken or not. When somebody saved since <paramref name="startedFrom"/>, nothing is written: the answer shows
    /// both changes and what they make together.
    /// </summary>
    public async Task<DraftSaving> SaveAsync(Guid id, DraftText text, int startedFrom, Actor by, CancellationToken ct)
    {
        Refuse(text);
        // What this context read before the lock is not what is stored now: a second try must not see the first one's row.
        if (db.Set<RuleDraft>().Local.FindEntry(id) is { } earlier) earlier.State = EntityState.Detached;
        // The draft's row is held until the commit: of two who save at once, the second sees the first's save.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var draft = Editable(await db.Set<RuleDraft>().FromSql($"select * from rule.drafts where id = {id} for update").SingleOrDefaultAsync(ct));
        await RefuseTakenDateAsync(draft.Book, text.EffectiveOn, id, ct);
        if (draft.Save != startedFrom) return new(draft.Save, await ConflictAsync(draft, text, startedFrom, ct));
        if (DraftText.Of(draft).IsSameAs(text)) return new(draft.Save, null);
        Write(draft, text, by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new(draft.Save, null);
    }

    /// <summary>Adds a case at the end; whoever saves at the same moment loses nothing.</summary>
    /// <param name="draftId">The draft.</param>
    /// <param name="name">What the case shows; a number is added when the name is taken.</param>
    /// <param name="factsJson">The facts, a JSON object.</param>
    /// <param name="expectJson">The answers they must give, a JSON object.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task AddCaseAsync(Guid draftId, string name, string factsJson, string expectJson, Actor by, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var draft = Editable(await FindAsync(draftId, ct));
            var cases = DraftCases.Add(draft.Cases, name, factsJson, expectJson);
            var saving = await SaveAsync(draftId, DraftText.Of(draft) with { Cases = cases }, draft.Save, by, ct);
            if (saving.Conflict is null) return;
            if (attempt == Attempts) throw new DbUpdateConcurrencyException();
        }
    }

    /// <summary>Compiles the draft and runs its cases.</summary>
    public static Task<DraftCheck> CheckAsync(RuleDraft draft, CancellationToken ct = default) => Task.Run(() => DraftCheck.Of(draft.Book, DraftText.Of(draft)), ct);

    private async Task<RuleDraft> BeginAsync(string book, DraftText text, string? fromHash, Actor by, CancellationToken ct)
    {
        Refuse(text);
        await RefuseTakenDateAsync(book, text.EffectiveOn, Guid.Empty, ct);
        var (now, author) = (clock.GetUtcNow(), Guid.Parse(by.Id));
        var draft = new RuleDraft
        {
            Book = book,
            EffectiveOn = text.EffectiveOn,
            Content = text.Content,
            Cases = text.Cases,
            BasedOnHash = fromHash,
            AuthorId = author,
            Author = by.Name,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.Add(draft);
        Keep(draft, by);
        publications.Open(draft, by);
        await workflows.CommitAsync(ct);
        return draft;
    }

    private static void Refuse(DraftText text)
    {
        if (text.Content.Length > JsonText.MaxBytes) throw new DraftTooLong(text.Content.Length, "Ce livre");
        if (text.Cases.Length > JsonText.MaxBytes) throw new DraftTooLong(text.Cases.Length, "Ce fichier de cas");
        if (text.EffectiveOn == default) throw new EffectiveDateMissing();
    }

    private static RuleDraft Editable(RuleDraft? draft)
    {
        if (draft is null) throw new DraftGone();
        if (draft.ClosedAt is not null) throw new DraftClosed();
        return draft.State == RulePublicationStates.Draft ? draft : throw new DraftAwaitsApproval();
    }

    private async Task RefuseTakenDateAsync(string book, DateOnly date, Guid except, CancellationToken ct)
    {
        var other = await db.Set<RuleDraft>().AsNoTracking()
            .Where(d => d.Book == book && d.EffectiveOn == date && d.ClosedAt == null && d.Id != except).Select(d => d.Author).FirstOrDefaultAsync(ct);
        if (other is not null) throw new DateAlreadyDrafted(other, date);
    }

    private void Write(RuleDraft draft, DraftText text, Actor by)
    {
        (draft.Content, draft.Cases, draft.EffectiveOn, draft.ChangedAt) = (text.Content, text.Cases, text.EffectiveOn, clock.GetUtcNow());
        draft.Save++;
        Keep(draft, by);
    }

    private void Keep(RuleDraft draft, Actor by) => db.Add(new RuleDraftSave
    {
        DraftId = draft.Id,
        Save = draft.Save,
        EffectiveOn = draft.EffectiveOn,
        Content = draft.Content,
        Cases = draft.Cases,
        ById = Guid.Parse(by.Id),
        By = by.Name,
        At = draft.ChangedAt,
    });

    private async Task<DraftConflict> ConflictAsync(RuleDraft draft, DraftText yours, int startedFrom, CancellationToken ct)
    {
        var before = await SaveOfAsync(draft.Id, startedFrom, ct) ?? throw new DraftGone();
        var theirs = await SaveOfAsync(draft.Id, draft.Save, ct) ?? throw new DraftGone();
        return DraftConflict.Of(draft.Book, before, theirs, yours);
    }
}

/// <summary>What became of a save: written as number <paramref name="Save"/>, or held back by a change made meanwhile.</summary>
public sealed record DraftSaving(int Save, DraftConflict? Conflict);

/// <summary>One open draft of a list.</summary>
public sealed record RuleDraftRow(Guid Id, string Book, DateOnly EffectiveOn, string State, string Author, DateTimeOffset ChangedAt, string ChangedBy);
