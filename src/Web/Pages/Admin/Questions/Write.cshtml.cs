using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Questions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Questions;

/// <summary>A question added, or modified when the address names one.</summary>
public sealed class WriteModel(QuestionList list) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public QuestionWords Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Id is not { } id) return Page();
        if (await list.FindAsync(id, ct) is not { } question) return NotFound();
        Input = new() { Text = question.Text, Answers = question.Answers };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditQuestions);
        if (Id is { } id) await list.ModifyAsync(id, Input.Text, Input.Answers, Me, ct);
        else await list.AddAsync(Input.Text, Input.Answers, Me, ct);
        Done = "La question est enregistrée.";
        return Redirect("/administration/questions");
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public sealed class QuestionWords
    {
        [Required(ErrorMessage = "Écrivez la question.")]
        [StringLength(Question.LongestText)]
        public string Text { get; set; } = "";

        [Required(ErrorMessage = "Écrivez au moins une réponse.")]
        [StringLength(Question.LongestAnswers)]
        public string Answers { get; set; } = "";
    }
}
