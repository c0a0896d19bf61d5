using System.Text.Json;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Documents;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>What a member's pages ask about its declaration.</summary>
public sealed partial class MemberDeclarations
{
    /// <summary>Gives the act the id of its form. True when that form was committed before: nothing is left to do.</summary>
    public async Task<bool> WasDoneAsync(Guid formId, CancellationToken ct)
    {
        workflows.Once(formId);
        return await db.Set<WorkflowAct>().AnyAsync(a => a.Id == formId, ct);
    }

    /// <summary>
    /// Confirmed by the member while a later step failed: the confirmation is kept and the step is tried again, so the
    /// member has nothing more to type.
    /// </summary>
    public async Task<bool> IsBeingProcessedAsync(Declaration declaration, CancellationToken ct) =>
        declaration.State == DeclarationStates.InProgress
        && declaration.ConfirmedAt is not null
        && await db.Set<WorkflowInstance>().AnyAsync(
            i => i.Id == declaration.Id && (i.Attempts > 0 || i.Deaths > 0 || i.Status == InstanceStatus.Incident), ct);

    /// <summary>The last words of the service about a declaration it handed back; null when it is not waiting for a correction.</summary>
    public async Task<CorrectionAsked?> CorrectionAskedAsync(Declaration declaration, CancellationToken ct)
    {
        if (declaration.State != DeclarationStates.InProgress || declaration.ConfirmedAt is not null) return null;
        var review = await db.Set<WorkflowTask>().AsNoTracking()
            .Where(t => t.InstanceId == declaration.Id && t.Answer == "correct" && t.AppliedAt != null)
            .OrderByDescending(t => t.AppliedAt)
            .FirstOrDefaultAsync(ct);
        var reopening = await db.Set<WorkflowSignal>().AsNoTracking()
            .Where(s => s.InstanceId == declaration.Id && s.Key == DeclarationReopened.Key && s.ConsumedAt != null)
            .OrderByDescending(s => s.ConsumedAt)
            .FirstOrDefaultAsync(ct);
        if (reopening is { ConsumedAt: { } at } && !(review?.AppliedAt > at)) return new CorrectionAsked(ReasonOf(reopening), at);
        return review is { AppliedAt: { } asked } ? new CorrectionAsked(review.Comment ?? "", asked) : null;
    }

    /// <summary>The latest statement of each declaration, by the declaration's id.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> StatementsAsync(IReadOnlyCollection<Guid> declarations, CancellationToken ct)
    {
        var found = await db.Documents.AsNoTracking()
            .Where(d => d.Kind == DocumentKind.Statement && declarations.Contains(d.SubjectId))
            .OrderBy(d => d.CreatedAt)
            .Select(d => new { d.SubjectId, d.Id })
            .ToListAsync(ct);
        return found.GroupBy(d => d.SubjectId).ToDictionary(g => g.Key, g => g.Last().Id);
    }

    private static string ReasonOf(WorkflowSignal reopening) =>
        JsonSerializer.Deserialize<DeclarationReopened>(reopening.Payload, JsonSerializerOptions.Web)?.Reason ?? "";
}
