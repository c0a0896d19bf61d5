using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Cases;

/// <summary>What staff may do with any case: answer its task, give it to somebody, move it to another state.</summary>
public sealed class CaseDesk(BackOfficeDb db, WorkflowRuntime workflows, WorkflowCatalog catalog)
{
    public async Task<CaseFile?> FindAsync(Guid id, CancellationToken ct)
    {
        var instance = await db.Set<WorkflowInstance>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (instance is null) return null;
        var task = await db.Set<WorkflowTask>().AsNoTracking().Where(t => t.InstanceId == id && t.AnsweredAt == null && t.WithdrawnAt == null)
            .OrderBy(t => t.CreatedAt).FirstOrDefaultAsync(ct);
        var incident = await db.Set<WorkflowIncident>().AsNoTracking().FirstOrDefaultAsync(i => i.InstanceId == id && i.ResolvedAt == null, ct);
        var journal = await db.Set<JournalEntry>().AsNoTracking().Where(j => j.InstanceId == id).OrderBy(j => j.Sequence).ToListAsync(ct);
        return new(instance, catalog.Get(instance), task, incident, journal);
    }

    /// <summary>
    /// Answers the open task. Where the answer refuses, the reason comes from the closed list; it opens the comment that the procedure's
    /// steps, the journal and the letter read: "Doublon : déjà adhérent sous le n° 10042".
    /// </summary>
    public Task<ActResult> AnswerAsync(CaseFile file, string answer, string? reason, string? words, Actor by, CancellationToken ct)
    {
        if (file.Task is not { } task) throw new TaskGone();
        var given = file.Answers.FirstOrDefault(a => a.Key == answer) ?? throw new AnswerUnknown();
        if (given.Refuses && !file.Type.RefusalReasons.Contains(reason)) throw new RefusalReasonMissing();
        var said = words?.Trim() ?? "";
        if (given.NeedsWords && said.Length == 0) throw new WordsMissing();
        var comment = !given.Refuses ? said : said.Length == 0 ? reason : $"{reason} : {said}";
        workflows.Answer(task.Id, answer, string.IsNullOrEmpty(comment) ? null : comment, by);
        return workflows.CommitAsync(ct);
    }

    public Task TakeAsync(Guid taskId, Actor me, CancellationToken ct) => AssignAsync(taskId, me, ct);

    public Task GiveBackAsync(Guid taskId, CancellationToken ct) => AssignAsync(taskId, null, ct);

    public async Task<string> GiveToAsync(CaseFile file, Guid colleague, CancellationToken ct)
    {
        if (file.Task is not { } task) throw new TaskGone();
        var found = (await ColleaguesAsync(ct)).FirstOrDefault(c => c.Id == colleague) ?? throw new ColleagueUnknown();
        await AssignAsync(task.Id, new Actor(found.Id.ToString(), found.Name), ct);
        return found.Name;
    }

    /// <summary>Who may be given a task, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> ColleaguesAsync(CancellationToken ct) => await db.Users.AsNoTracking()
        .Where(a => a.Kind == AccountKind.Staff && a.DisabledAt == null).OrderBy(a => a.DisplayName)
        .Select(a => new Colleague(a.Id, a.DisplayName)).ToListAsync(ct);

    /// <summary>Any state, by a person's decision. The procedure's own steps are not run; the journal keeps both states and the reason.</summary>
    public async Task OverrideAsync(CaseFile file, string state, string reason, Actor by, CancellationToken ct)
    {
        if (!file.Type.StateIsForced) throw new StateIsNotForced();
        ReasonMissing.Unless(reason);
        if (file.Definition.States.All(s => s.Key != state)) throw new UnknownState();
        if (state == file.Instance.State && !file.IsOver) throw new SameState();
        workflows.Override(file.Id, state, reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    private async Task AssignAsync(Guid taskId, Actor? to, CancellationToken ct)
    {
        workflows.Assign(taskId, to);
        await workflows.CommitAsync(ct);
    }
}

public sealed record Colleague(Guid Id, string Name);
