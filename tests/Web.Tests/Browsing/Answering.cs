using BackOffice.Workflows.Accounts.Questions;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.Browsing;

/// <summary>What a person does with the question that keeps machines out: reads it, takes a few seconds, answers.</summary>
public static class Answering
{
    public static async Task AnswerTheQuestionAsync(this Visit visit, WebSite site)
    {
        var asked = await visit.Page.Locator("label[for=Question_Answer]").InnerTextAsync();
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        await visit.Page.Locator("#Question_Answer").FillAsync(await site.AnswerToAsync(asked));
    }

    /// <summary>The first answer the list admits to these words.</summary>
    public static async Task<string> AnswerToAsync(this WebSite site, string asked)
    {
        await using var db = site.Database.NewDb();
        return (await db.Set<Question>().SingleAsync(q => q.Text == asked.Trim(), TestContext.Current.CancellationToken)).AcceptedAnswers().First();
    }
}
