using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// The three pages of a forgotten password, walked as a browser without script walks them: what is asked is answered, cookies are kept, every
/// answer is read to its last byte and timed.
/// </summary>
internal sealed partial class ResetPath(HttpClient client, Func<string, string> answerOf)
{
    private const string Start = "/mot-de-passe/oublie";

    /// <summary>Step 1, as shown: to be sent no sooner than a person could have read it.</summary>
    public async Task<ResetForm> OpenAsync(CancellationToken ct)
    {
        var page = await SendAsync(new HttpRequestMessage(HttpMethod.Get, Start), ct);
        return new ResetForm(page, Only(Token(), page.Body), Only(Ticket(), page.Body), answerOf(WebUtility.HtmlDecode(Only(Asked(), page.Body))));
    }

    /// <returns>What the server answered to: the number, step 2, the request itself, and step 3.</returns>
    public async Task<IReadOnlyList<ResetAnswer>> SendAsync(ResetForm form, string number, CancellationToken ct)
    {
        var named = await PostAsync(Start, form.Token, ct, ("Input.Number", number), ("Input.AsAgent", "false"), ("Question.Ticket", form.Ticket), ("Question.Answer", form.Answer));
        var choice = await SendAsync(new HttpRequestMessage(HttpMethod.Get, named.Location), ct);
        var asked = await PostAsync(named.Location!, Only(Token(), choice.Body), ct, ("Input.Account", "true"), ("Input.Manager", "true"), ("Input.HumanResources", "false"));
        var sent = await SendAsync(new HttpRequestMessage(HttpMethod.Get, asked.Location), ct);
        return [named, choice, asked, sent];
    }

    private Task<ResetAnswer> PostAsync(string address, string token, CancellationToken ct, params (string Name, string Value)[] fields)
    {
        var form = fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
        form["__RequestVerificationToken"] = token;
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) }, ct);
    }

    private async Task<ResetAnswer> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await client.SendAsync(request, ct);
            var body = await answer.Content.ReadAsStringAsync(ct);
            var elapsed = Stopwatch.GetElapsedTime(started);
            var headers = answer.Headers.Concat(answer.Content.Headers).SelectMany(h => h.Value.Select(v => $"{h.Key}: {v}")).Order(StringComparer.Ordinal);
            return new ResetAnswer((int)answer.StatusCode, [.. headers], body, answer.Headers.Location?.ToString(), elapsed);
        }
    }

    private static string Only(Regex what, string page) => what.Match(page) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException("The page of a forgotten password has not the form that was expected.");

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Question.Ticket\" value=\"([^\"]+)\"")]
    private static partial Regex Ticket();

    [GeneratedRegex("for=\"Question_Answer\"[^>]*>([^<]+)<")]
    private static partial Regex Asked();
}

/// <summary>Step 1 as it was shown, and what its question wants to hear.</summary>
internal sealed record ResetForm(ResetAnswer Page, string Token, string Ticket, string Answer);

/// <summary>One answer of the server.</summary>
internal sealed record ResetAnswer(int Status, IReadOnlyList<string> Headers, string Body, string? Location, TimeSpan Elapsed);
