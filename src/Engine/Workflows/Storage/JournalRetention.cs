using Microsoft.EntityFrameworkCore;

namespace BackOffice.Engine.Workflows;

/// <summary>The only two ways in which something leaves the journal (see <see cref="JournalGuard"/>). In the caller's transaction.</summary>
public static class JournalRetention
{
    /// <summary>Removes whole instances with their journals, tasks and signals; the cases' own rows are the caller's.</summary>
    public static Task EraseCasesAsync(this DbContext db, Guid[] ids, DateTimeOffset at, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select workflow.erase_cases({ids}, {at})", ct);

    /// <summary>Puts a label in the place of these persons' names wherever they acted; their ids and the chains stay as they are.</summary>
    public static Task ForgetActorsAsync(this DbContext db, string[] actorIds, string label, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"select workflow.forget_actors({actorIds}, {label})", ct);
}
