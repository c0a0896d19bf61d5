using System.Security.Cryptography;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Settings;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.Questions;

/// <summary>
/// Asks a question of the list and checks the answer, once. What was asked, and when, travels with the form, sealed: asking writes
/// nothing, so that reading pages by the thousand costs no row.
/// </summary>
public sealed class Questions(BackOfficeDb db, LimitBook limits, TimeProvider clock)
{
    /// <summary>Nobody reads a page and fills it faster: what comes sooner is a machine.</summary>
    public static readonly TimeSpan FastestReader = TimeSpan.FromSeconds(2);

    public async Task<(Asking Asking, string Text)> AskAsync(Guid? otherThan, CancellationToken ct)
    {
        var all = await db.Set<Question>().AsNoTracking().Where(q => q.RetiredAt == null).OrderBy(q => q.Id).ToListAsync(ct);
        var others = all.Where(q => q.Id != otherThan).DefaultIfEmpty(all[0]).ToList();
        var chosen = others[RandomNumberGenerator.GetInt32(others.Count)];
        return (new Asking(Guid.NewGuid(), chosen.Id, clock.GetUtcNow()), chosen.Text);
    }

    /// <summary>The words of what was asked already, so that a form shown again asks the same; null when it is too old or gone.</summary>
    public async Task<string?> TextAsync(Asking asking, CancellationToken ct) =>
        await IsTooOldAsync(asking, ct) ? null : (await FindAsync(asking, ct))?.Text;

    /// <summary>Uses the asking up and says whether the answer is right. Commits at once: an answer counts even when what it was for is refused.</summary>
    public async Task<QuestionVerdict> AnswerAsync(Asking asking, string answer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var life = (await limits.ReadAsync(ct)).Span(Limits.QuestionLife);
        await db.Set<SpentQuestion>().Where(q => q.ExpiresAt < now).ExecuteDeleteAsync(ct);
        var first = await db.Database.ExecuteSqlAsync(
            $"insert into account.spent_questions (id, expires_at) values ({asking.Id}, {asking.At + life}) on conflict do nothing", ct) == 1;
        var question = await FindAsync(asking, ct);
        if (!first || asking.At + life < now) return QuestionVerdict.TooOld;
        if (now - asking.At < FastestReader) return QuestionVerdict.TooFast;
        return question?.Accepts(answer) == true ? QuestionVerdict.Right : QuestionVerdict.Wrong;
    }

    private async Task<bool> IsTooOldAsync(Asking asking, CancellationToken ct) =>
        asking.At + (await limits.ReadAsync(ct)).Span(Limits.QuestionLife) < clock.GetUtcNow();

    private Task<Question?> FindAsync(Asking asking, CancellationToken ct) =>
        db.Set<Question>().AsNoTracking().SingleOrDefaultAsync(q => q.Id == asking.QuestionId, ct);
}

/// <summary>One question put on one page at one instant.</summary>
public sealed record Asking(Guid Id, Guid QuestionId, DateTimeOffset At);

public enum QuestionVerdict
{
    Right,
    Wrong,
    TooFast,

    /// <summary>Answered already, or the page stood open too long.</summary>
    TooOld,
}
