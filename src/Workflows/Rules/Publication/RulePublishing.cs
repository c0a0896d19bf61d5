using BackOffice.Engine.Rules;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>
/// The publication itself, by somebody who wrote nothing of it: the version, the end of the draft, the step of its procedure and the news to
/// every server are one transaction.
/// </summary>
public sealed class RulePublishing(
    BackOfficeDb db, WorkflowRuntime workflows, RulePublications publications, AffectedDeclarations affected, PublishedRules rules, TimeProvider clock)
{
    public async Task<PublicationPreview> PreviewAsync(RuleDraft draft, CancellationToken ct)
    {
        var revisions = await db.PublishedRuleBooks.CountAsync(b => b.Book == draft.Book && b.EffectiveOn == draft.EffectiveOn, ct);
        var check = await RuleDrafts.CheckAsync(draft, ct);
        var current = await RuleBookImport.LibraryAsync(db, rules.Current, ct);
        var replaces = current.Books.FirstOrDefault(b => b.Name == draft.Book)?.Versions.LastOrDefault(v => v.Effective <= draft.EffectiveOn);
        if (check.Version is not { } version) return new(check, [], revisions + 1, replaces, 0, [], null);
        var missing = BookContract.Faults(version);
        if (missing.Count > 0) return new(check, missing, revisions + 1, replaces, 0, [], null);
        var library = With(current, version);
        var invoiced = await affected.CountInvoicedAsync(library, version, ct);
        return new(
            check, missing, revisions + 1, replaces, invoiced, await affected.FindAsync(library, version, ct), await OpenCampaignAsync(library, version, ct));
    }

    /// <summary>Whether this person wrote any line of the draft, and so may not approve it.</summary>
    public Task<bool> IsWrittenByAsync(RuleDraft draft, Actor by, CancellationToken ct)
    {
        var id = Guid.Parse(by.Id);
        return draft.AuthorId == id ? Task.FromResult(true) : db.Set<RuleDraftSave>().AnyAsync(s => s.DraftId == draft.Id && s.ById == id, ct);
    }

    /// <summary>Publishes, or refuses with what to do.</summary>
    /// <param name="draftId">The draft to approve.</param>
    /// <param name="approval">What the approver read and says.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="prove">Asks the fresh second factor, last: a refusal before costs nobody a code. It throws when the proof is not given.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<PublishedRuleBook> PublishAsync(
        Guid draftId, RuleApproval approval, Actor by, Func<CancellationToken, Task> prove, CancellationToken ct)
    {
        var draft = await db.Set<RuleDraft>().SingleOrDefaultAsync(d => d.Id == draftId, ct) ?? throw new DraftGone();
        if (draft.ClosedAt is not null) throw new DraftClosed();
        if (draft.State != RulePublicationStates.ToApprove) throw new NotToApprove();
        if (await IsWrittenByAsync(draft, by, ct)) throw new AuthorCannotApprove();
        if (draft.Save != approval.Save) throw new DraftChangedSinceShown();
        if (string.IsNullOrWhiteSpace(approval.Reason)) throw new PublicationReasonMissing();
        if (string.IsNullOrWhiteSpace(approval.Decision)) throw new DecisionMissing();
        var preview = await PreviewAsync(draft, ct);
        RefuseUnlessReady(preview);
        RefuseUnsaidPast(preview, approval);
        await prove(ct);
        var version = New(draft, preview, approval, by);
        db.Add(version);
        draft.ClosedAt = version.PublishedAt;
        workflows.RecordChange(
            draft.Id, French.Of($"Version du {draft.EffectiveOn:d}, révision {version.Revision}, décision « {version.Decision} »"),
            preview.Replaces is { } before ? $"{before.Name}, empreinte {before.Hash}" : null, $"{version.EffectiveOn:yyyy-MM-dd}, empreinte {version.Hash}", version.Reason!, by);
        workflows.Answer(await publications.OpenTaskAsync(draft.Id, ct), RulePublicationProcedure.Publish, version.Reason, by);
        await CommitAsync(ct);
        return version;
    }

    private static void RefuseUnlessReady(PublicationPreview preview)
    {
        if (!preview.Check.Compiles) throw new DraftDoesNotCompile(preview.Check.Faults);
        if (!preview.Check.HasCases) throw new DraftHasNoCase();
        if (!preview.Check.CasesHold) throw new DraftCaseFails(preview.Check.Cases!.Faults);
        if (preview.Missing.Count > 0) throw new VersionLacksAnswers(preview.Missing);
        if (preview.IsSameText) throw new SameAsPublished();
        if (preview.Broken.Count > 0) throw new VersionBreaksOnDeclaration(preview.Broken[0]);
    }

    private static void RefuseUnsaidPast(PublicationPreview preview, RuleApproval approval)
    {
        if (preview.Invoiced > 0 && !approval.IntoInvoicedPast) throw new PastIsInvoiced(preview.Invoiced);
        if (preview.Invoiced > 0 && string.IsNullOrWhiteSpace(approval.PastReason)) throw new PastReasonMissing();
        // Fewer is no surprise; more is something nobody has read.
        if (preview.Affected.Count > approval.AffectedSeen) throw new MoreDeclarationsAffected(approval.AffectedSeen, preview.Affected.Count);
    }

    private PublishedRuleBook New(RuleDraft draft, PublicationPreview preview, RuleApproval approval, Actor by) => new()
    {
        Book = draft.Book,
        EffectiveOn = draft.EffectiveOn,
        Revision = preview.Revision,
        Content = draft.Content,
        Hash = RuleHash.Of(draft.Content),
        Cases = draft.Cases,
        PublishedAt = clock.GetUtcNow(),
        PublishedBy = by.Name,
        WrittenBy = draft.Author,
        Reason = preview.Invoiced > 0 ? $"{approval.Reason.Trim()} – Publiée dans un passé facturé : {approval.PastReason!.Trim()}" : approval.Reason.Trim(),
        Decision = approval.Decision.Trim(),
        DraftId = draft.Id,
    };

    /// <summary>Somebody else may have published the same day at the same instant: theirs holds, and this one is read again.</summary>
    private async Task CommitAsync(CancellationToken ct)
    {
        try
        {
            await workflows.CommitAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            throw new PublishedMeanwhile();
        }
    }

    private async Task<int?> OpenCampaignAsync(RuleLibrary library, RuleVersion version, CancellationToken ct)
    {
        var today = clock.Today();
        var campaigns = await db.Campaigns.AsNoTracking().Where(c => c.OpensOn <= today && c.ClosesOn >= today).ToListAsync(ct);
        return campaigns.Where(c => library.Book(version.Book).At(c.BaseDate).Hash == version.Hash).Select(c => (int?)c.Year).FirstOrDefault();
    }

    private static RuleLibrary With(RuleLibrary current, RuleVersion version) => RuleLibrary.From(
        [.. current.Books.SelectMany(b => b.Versions).Where(v => v.Book != version.Book || v.Effective != version.Effective).Select(v => v.Source), version.Source],
        current);
}
