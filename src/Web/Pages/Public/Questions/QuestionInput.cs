namespace BackOffice.Web.Pages.Public.Questions;

/// <summary>
/// A page whose form asks the question: it has <c>[BindProperty] public QuestionInput Question { get; set; } = new();</c> and is shown with
/// the partial <c>_Question.cshtml</c> (see <see cref="QuestionForm"/>).
/// </summary>
public interface IAsksAQuestion
{
    QuestionInput Question { get; }
}

public sealed class QuestionInput
{
    /// <summary>What was asked and when, sealed.</summary>
    public string? Ticket { get; set; }

    public string? Answer { get; set; }

    /// <summary>A field that no person sees: what is typed there was typed by a machine.</summary>
    public string? Website { get; set; }

    /// <summary>The words of the question, for the page.</summary>
    internal string Text { get; set; } = "";
}
