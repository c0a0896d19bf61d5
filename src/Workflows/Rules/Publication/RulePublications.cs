using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>The course of a draft, but for its publication (<see cref="RulePublishing"/>): opened, submitted, sent back, abandoned.</summary>
public sealed class RulePublications(BackOfficeDb db, WorkflowRuntime workflows)
{
    /// <summary>Starts the case of a draft already added to the context; <see cref="WorkflowRuntime.CommitAsync"/> is the caller's.</summary>
    public void Open(RuleDraft draft, Actor by) => workflows.Start<RulePublicationProcedure>(draft, by);

    /// <summary>Its writers are done. A text that nobody could publish is not put before a second person.</summary>
    public async Task SubmitAsync(RuleDraft draft, Actor by, CancellationToken ct)
    {
        if (draft.ClosedAt is not null) throw new DraftClosed();
        var check = DraftCheck.Of(draft.Book, DraftText.Of(draft));
        if (!check.Compiles) throw new DraftDoesNotCompile(check.Faults);
        if (!check.HasCases) throw new DraftHasNoCase();
        if (!check.CasesHold) throw new DraftCaseFails(check.Cases!.Faults);
        workflows.Signal(draft.Id, new DraftSubmitted(), Guid.CreateVersion7(), by, mustAct: true);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Gives the draft up, whether being written or waiting for an approval.</summary>
    public async Task AbandonAsync(RuleDraft draft, string reason, Actor by, CancellationToken ct)
    {
        if (draft.ClosedAt is not null) throw new DraftClosed();
        ReasonMissing.Unless(reason);
        workflows.Signal(draft.Id, new DraftAbandoned(reason.Trim()), Guid.CreateVersion7(), by, mustAct: true);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Back to its writers, who read the reason in the journal; its text may change again.</summary>
    public async Task SendBackAsync(RuleDraft draft, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        workflows.Answer(await OpenTaskAsync(draft.Id, ct), RulePublicationProcedure.SendBack, reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>The question put to the admins, while nobody has answered it.</summary>
    internal async Task<Guid> OpenTaskAsync(Guid draftId, CancellationToken ct) =>
        await db.Set<WorkflowTask>().Where(t => t.InstanceId == draftId && t.AnsweredAt == null && t.WithdrawnAt == null)
            .Select(t => (Guid?)t.Id).SingleOrDefaultAsync(ct) ?? throw new NotToApprove();
}
