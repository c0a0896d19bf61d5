using BackOffice.Testing;
using BackOffice.Workflows.Accounts.Questions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Accounts;

public sealed class QuestionTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly Office office = new(database, new FakeClock(2026, 3, 17));

    [Theory]
    [InlineData("Mercredi", true), InlineData("  le MERCREDI. ", true), InlineData("jeudi", false), InlineData("", false), InlineData("le", false)]
    public void An_answer_is_compared_without_case_accents_or_article(string answer, bool right)
    {
        Assert.Equal(right, new Question { Text = "Quel jour vient après mardi ?", Answers = "mercredi" }.Accepts(answer));
    }

    [Theory, InlineData("l’été", "ÉTÉ"), InlineData("petit déjeuner", "Petit-déjeuner"), InlineData("neuf", "９")]
    public void Accents_hyphens_and_wide_digits_are_folded(string admitted, string typed)
    {
        Assert.True(new Question { Text = "?", Answers = admitted + "\n9" }.Accepts(typed));
    }

    [Fact]
    public async Task Every_first_question_admits_its_own_answers_and_there_are_twenty_at_least()
    {
        var all = await office.DoAsync<QuestionList, IReadOnlyList<Question>>((list, _) => list.AllAsync(None));
        Assert.True(all.Count >= 20);
        Assert.All(all, q => Assert.All(q.AcceptedAnswers(), a => Assert.True(q.Accepts(a), q.Text)));
    }

    [Fact]
    public async Task A_question_counts_once_not_too_soon_and_not_too_late()
    {
        var fast = await AskAsync();
        Assert.Equal(QuestionVerdict.TooFast, await AnswerAsync(fast));

        var asked = await AskAsync();
        office.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(QuestionVerdict.Right, await AnswerAsync(asked));
        Assert.Equal(QuestionVerdict.TooOld, await AnswerAsync(asked));

        var wrong = await AskAsync();
        office.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(QuestionVerdict.Wrong, await AnswerAsync(wrong, "zèbre"));
        Assert.Equal(QuestionVerdict.TooOld, await AnswerAsync(wrong));

        var late = await AskAsync();
        office.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(QuestionVerdict.TooOld, await AnswerAsync(late));
    }

    [Fact]
    public async Task Another_question_is_another_one()
    {
        var (first, _) = await office.DoAsync<Questions, (Asking, string)>((q, _) => q.AskAsync(null, None));
        for (var again = 0; again < 30; again++)
            Assert.NotEqual(first.QuestionId, (await office.DoAsync<Questions, (Asking, string)>((q, _) => q.AskAsync(first.QuestionId, None))).Item1.QuestionId);
    }

    [Fact]
    public async Task The_last_question_stays()
    {
        await using var own = await DatabaseAsync();
        await using var house = new Office(own, new FakeClock(2026, 3, 17));
        var all = await house.DoAsync<QuestionList, IReadOnlyList<Question>>((list, _) => list.AllAsync(None));
        foreach (var question in all.Skip(1)) await house.DoAsync<QuestionList>((list, _) => list.RetireAsync(question.Id, Office.Camille, None));

        await Assert.ThrowsAsync<LastQuestion>(() => house.DoAsync<QuestionList>((list, _) => list.RetireAsync(all[0].Id, Office.Camille, None)));
        await Assert.ThrowsAsync<QuestionAsked>(() => house.DoAsync<QuestionList>((list, _) => list.AddAsync(all[0].Text, "neuf", Office.Camille, None)));
        await Assert.ThrowsAsync<QuestionIncomplete>(() => house.DoAsync<QuestionList>((list, _) => list.AddAsync("Combien ?", " ? \n !", Office.Camille, None)));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private static async Task<DatabaseFixture> DatabaseAsync()
    {
        var own = new DatabaseFixture();
        await own.InitializeAsync();
        return own;
    }

    private async Task<Asking> AskAsync() => (await office.DoAsync<Questions, (Asking, string)>((q, _) => q.AskAsync(null, None))).Item1;

    private Task<QuestionVerdict> AnswerAsync(Asking asking, string? answer = null) => office.DoAsync<Questions, QuestionVerdict>(async (questions, db) =>
        await questions.AnswerAsync(asking, answer ?? (await db.Set<Question>().SingleAsync(q => q.Id == asking.QuestionId)).AcceptedAnswers().First(), None));
}
