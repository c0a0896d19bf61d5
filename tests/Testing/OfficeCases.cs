using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Testing;

/// <summary>What waits for a person in a case, what they answer, and what was mailed.</summary>
public static class OfficeCases
{
    public static Task<List<WorkflowTask>> OpenTasksAsync(this Office office, Guid caseId) => office.ReadAsync(db => Open(db, caseId).AsNoTracking().ToListAsync());

    /// <summary>The answer to the one task that waits; Camille's, unless somebody else is named.</summary>
    public static Task AnswerAsync(this Office office, Guid caseId, string answer, string? comment = null, Actor? by = null) =>
        office.DoAsync<WorkflowRuntime>((workflows, db) => workflows.AnswerAsync(db, caseId, answer, comment, by));

    /// <inheritdoc cref="AnswerAsync(Office, Guid, string, string?, Actor?)"/>
    public static async Task AnswerAsync(this WorkflowRuntime workflows, BackOfficeDb db, Guid caseId, string answer, string? comment = null, Actor? by = null)
    {
        var task = await Open(db, caseId).SingleAsync();
        workflows.Answer(task.Id, answer, comment, by ?? Office.Camille);
        await workflows.CommitAsync();
    }

    /// <summary>The templates of the mails to a member, in the order they were written.</summary>
    public static Task<List<string>> MailsOfAsync(this Office office, Member member) => office.ReadAsync(db => db.Mails
        .Where(m => m.MemberId == member.Id).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => m.Template).ToListAsync());

    /// <summary>The templates of the mails of one case, in the order they were written.</summary>
    public static Task<List<string>> MailsOfAsync(this Office office, Guid caseId) => office.ReadAsync(db => db.Mails
        .Where(m => m.CaseId == caseId).OrderBy(m => m.CreatedAt).ThenBy(m => m.Id).Select(m => m.Template).ToListAsync());

    private static IQueryable<WorkflowTask> Open(BackOfficeDb db, Guid caseId) =>
        db.Set<WorkflowTask>().Where(t => t.InstanceId == caseId && t.AnsweredAt == null && t.WithdrawnAt == null);
}
