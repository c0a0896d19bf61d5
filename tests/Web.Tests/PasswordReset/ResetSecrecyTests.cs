using System.Text.RegularExpressions;
using BackOffice.Web.Commands.Bench;
using BackOffice.Web.Tests.Browsing;
using BackOffice.Workflows.Accounts.Questions;
using BackOffice.Workflows.Members;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Tests.PasswordReset;

/// <summary>A known number, an unknown one and one that nobody can be reached for: a stranger and a reader of the database's log see one path.</summary>
public sealed partial class ResetSecrecyTests(WebSite site) : IClassFixture<WebSite>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Known_unknown_and_contactless_numbers_give_the_same_bytes_by_the_same_statements()
    {
        var known = await site.AMemberWithContactsAsync(ContactRole.Account, ContactRole.Manager);
        var contactless = await site.AMemberWithContactsAsync();
        var answer = await AskOneQuestionOnlyAsync();
        await WalkAsync(known.Name, answer);

        using var statements = new Statements(site.Database.ConnectionString);
        var seen = new List<(string Pages, string Statements)>();
        foreach (var number in new[] { known.Name, "99999", contactless.Name, "pas un numéro", known.Name })
        {
            statements.Take();
            var pages = await WalkAsync(number, answer);
            seen.Add((pages, string.Join('\n', statements.Take())));
        }

        Assert.Contains("insert into account.reset_requests", seen[0].Statements, StringComparison.Ordinal);
        Assert.Contains("insert into workflow.instances", seen[0].Statements, StringComparison.Ordinal);
        Assert.Contains("Votre demande est enregistrée", seen[0].Pages, StringComparison.Ordinal);
        Assert.All(seen, other => Assert.Equal(seen[0].Pages, other.Pages));
        Assert.All(seen, other => Assert.Equal(seen[0].Statements, other.Statements));
        Assert.DoesNotContain("users", seen[0].Statements, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("contacts", seen[0].Statements, StringComparison.OrdinalIgnoreCase);

        // They were not the same for the office: two of the five wrote to somebody, one opened a case, and none told the requester.
        await site.WorkAsync();
        Assert.NotEmpty(await site.MailsAsync(known));
        Assert.Single(await site.CasesAsync(contactless));
    }

    /// <summary>Status, headers and bytes of the five answers, without what is drawn at random each time.</summary>
    private async Task<string> WalkAsync(string number, string answer)
    {
        using var client = site.NewClient();
        var path = new ResetPath(client, _ => answer);
        var form = await path.OpenAsync(Ct);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        var answers = (await path.SendAsync(form, number, Ct)).Prepend(form.Page);
        return string.Join("\n\n", answers.Select(a => Drawn().Replace($"{a.Status}\n{string.Join('\n', a.Headers)}\n{a.Body}", m => $"[{m.Length}]")));
    }

    private async Task<string> AskOneQuestionOnlyAsync()
    {
        await using var db = site.Database.NewDb();
        var only = await db.Set<Question>().OrderBy(q => q.Id).FirstAsync(Ct);
        await db.Set<Question>().Where(q => q.Id != only.Id).ExecuteDeleteAsync(Ct);
        return only.AcceptedAnswers().First();
    }

    /// <summary>Tokens, sealed cookies, the ticket of the question, the nonce of the content policy, the date. Their lengths stay.</summary>
    [GeneratedRegex("(?<=__RequestVerificationToken\" type=\"hidden\" value=\")[^\"]+|(?<=Question.Ticket\" value=\")[^\"]+|(?<=Set-Cookie: [^=]+=)[^;]+|(?<=nonce[-=]\"?)[\\w+/=-]+|(?<=Date: ).+")]
    private static partial Regex Drawn();
}
