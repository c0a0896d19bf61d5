using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.Questions;

/// <summary>How admins keep the list. One question at least is always asked.</summary>
public sealed class QuestionList(BackOfficeDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Question>> AllAsync(CancellationToken ct) =>
        await db.Set<Question>().AsNoTracking().OrderBy(q => q.RetiredAt != null).ThenBy(q => q.Text).ToListAsync(ct);

    public Task<Question?> FindAsync(Guid id, CancellationToken ct) => db.Set<Question>().SingleOrDefaultAsync(q => q.Id == id, ct);

    public async Task AddAsync(string text, string answers, Actor by, CancellationToken ct)
    {
        var (asked, accepted) = Checked(text, answers);
        if (await IsTakenAsync(asked, null, ct)) throw new QuestionAsked();
        db.Add(new Question { Text = asked, Answers = accepted, ChangedBy = by.Name, ChangedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(ct);
    }

    public async Task ModifyAsync(Guid id, string text, string answers, Actor by, CancellationToken ct)
    {
        var (asked, accepted) = Checked(text, answers);
        if (await IsTakenAsync(asked, id, ct)) throw new QuestionAsked();
        var question = await FindAsync(id, ct) ?? throw new QuestionGone();
        (question.Text, question.Answers) = (asked, accepted);
        Sign(question, by);
        await db.SaveChangesAsync(ct);
    }

    public async Task RetireAsync(Guid id, Actor by, CancellationToken ct)
    {
        // The rows still asked are held until the commit: two admins cannot retire the last two at once.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var asked = await db.Set<Question>().FromSql($"select * from account.questions where retired_at is null for update").ToListAsync(ct);
        if (asked.Find(q => q.Id == id) is not { } question) throw new QuestionGone();
        if (asked.Count == 1) throw new LastQuestion();
        question.RetiredAt = clock.GetUtcNow();
        Sign(question, by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task PutBackAsync(Guid id, Actor by, CancellationToken ct)
    {
        var question = await FindAsync(id, ct) ?? throw new QuestionGone();
        question.RetiredAt = null;
        Sign(question, by);
        await db.SaveChangesAsync(ct);
    }

    private static (string Text, string Answers) Checked(string text, string answers)
    {
        var (asked, accepted) = (PlainText.Line(text), PlainText.Lines(answers));
        if (asked.Length == 0 || !accepted.Split('\n').Any(a => Question.Plain(a).Length > 0)) throw new QuestionIncomplete();
        return (asked, accepted);
    }

    private Task<bool> IsTakenAsync(string text, Guid? except, CancellationToken ct) =>
        db.Set<Question>().AnyAsync(q => q.Text == text && q.Id != except, ct);

    private void Sign(Question question, Actor by) => (question.ChangedBy, question.ChangedAt) = (by.Name, clock.GetUtcNow());
}

public sealed class QuestionIncomplete() : Refusal("Écrivez une question et au moins une réponse faite de lettres ou de chiffres.");

public sealed class QuestionAsked() : Refusal("Cette question est déjà dans la liste. Écrivez-en une autre, ou modifiez celle qui existe.");

public sealed class QuestionGone() : Refusal("Cette question n’est plus posée. Rechargez la liste.");

public sealed class LastQuestion() : Refusal("C’est la dernière question posée : sans elle, plus personne ne pourrait demander un lien. Ajoutez-en une autre d’abord.");
