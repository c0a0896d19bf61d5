using System.Globalization;
using System.Security.Cryptography;
using BackOffice.Web.Forms;
using BackOffice.Workflows.Accounts.Questions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Questions;

/// <summary>
/// The question in place of a captcha, for any form open to strangers. In the page: <c>LoadAsync</c> calls <see cref="ShowAsync"/>; the
/// handler that acts calls <see cref="RequireAsync"/> first; an <c>[AnyInput]</c> handler <c>OnPostOtherQuestionAsync</c> calls
/// <see cref="ShowOtherAsync"/> and returns <c>Page()</c>. In the view: <c>_Question.cshtml</c> in the form and
/// <c>_OtherQuestion.cshtml</c> after the button that sends it (Enter presses the first button).
/// </summary>
public sealed class QuestionForm(Workflows.Accounts.Questions.Questions questions, IDataProtectionProvider protection)
{
    private const string Field = nameof(IAsksAQuestion.Question) + ".";
    private readonly IDataProtector protector = protection.CreateProtector("question");
    private bool answered;

    /// <summary>Asks; a form shown again keeps its question and what was answered, unless that question was used up.</summary>
    public async Task ShowAsync<TPage>(TPage page, CancellationToken ct) where TPage : PageModel, IAsksAQuestion
    {
        var asked = answered ? null : Open(page.Question.Ticket);
        if (asked is not null && await questions.TextAsync(asked, ct) is { } text) page.Question.Text = text;
        else await ShowOtherAsync(page, ct);
    }

    public async Task ShowOtherAsync<TPage>(TPage page, CancellationToken ct) where TPage : PageModel, IAsksAQuestion
    {
        var (asking, text) = await questions.AskAsync(Open(page.Question.Ticket)?.QuestionId, ct);
        (page.Question.Ticket, page.Question.Answer, page.Question.Text) = (Seal(asking), null, text);
        page.ModelState.SetModelValue(Field + nameof(QuestionInput.Answer), new ValueProviderResult(""));
    }

    /// <summary>Goes on when a person answered right; otherwise the page is shown again with another question and the rest as typed.</summary>
    public async Task RequireAsync(QuestionInput input, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(input.Website)) throw new QuestionTrap();
        if (Open(input.Ticket) is not { } asking) throw new QuestionTooOld();
        if (string.IsNullOrWhiteSpace(input.Answer)) throw new QuestionNotAnswered();
        answered = true;
        switch (await questions.AnswerAsync(asking, input.Answer.Length <= 200 ? input.Answer : "", ct))
        {
            case QuestionVerdict.Wrong: throw new QuestionAnsweredWrong();
            case QuestionVerdict.TooFast: throw new QuestionTooFast();
            case QuestionVerdict.TooOld: throw new QuestionTooOld();
        }
    }

    private string Seal(Asking asking) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{asking.Id:N}|{asking.QuestionId:N}|{asking.At.UtcTicks}"));

    private Asking? Open(string? ticket)
    {
        if (ticket is not { Length: > 0 and < 1000 }) return null;
        try
        {
            var parts = protector.Unprotect(ticket).Split('|');
            return new Asking(Guid.Parse(parts[0]), Guid.Parse(parts[1]), new DateTimeOffset(long.Parse(parts[2], CultureInfo.InvariantCulture), TimeSpan.Zero));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

public abstract class QuestionRefused(string message) : FieldRefusal($"{nameof(IAsksAQuestion.Question)}.{nameof(QuestionInput.Answer)}", message);

public sealed class QuestionAnsweredWrong() : QuestionRefused("Ce n’est pas la réponse attendue. Répondez à cette nouvelle question, en un mot ou en chiffres.");

public sealed class QuestionNotAnswered() : QuestionRefused("Répondez à la question, en un mot ou en chiffres.");

public sealed class QuestionTooFast() : QuestionRefused("Cette page a été envoyée trop vite pour avoir été lue. Répondez à cette nouvelle question.");

public sealed class QuestionTooOld() : QuestionRefused("Cette question a déjà servi ou la page est restée ouverte trop longtemps. Répondez à cette nouvelle question.");

public sealed class QuestionTrap() : QuestionRefused("Un champ invisible de cette page a été rempli, sans doute par votre navigateur. Rechargez la page, ou appelez-nous.");
