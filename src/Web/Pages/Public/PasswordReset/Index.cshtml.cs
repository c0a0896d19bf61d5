using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Public.Questions;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.PasswordReset;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.PasswordReset;

/// <summary>Step 1: which number. Nothing is looked up.</summary>
[BeforeFirstPassword]
public sealed class IndexModel(QuestionForm questions, ResetInHand inHand) : PageModel, ILoads, IAsksAQuestion
{
    public const string Address = "/mot-de-passe/oublie";
    public const string Steps = "Votre numéro|À qui envoyer le lien|Le courriel|Nouveau mot de passe";

    [BindProperty]
    public NumberInput Input { get; set; } = new();

    [BindProperty]
    public QuestionInput Question { get; set; } = new();

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [AnyInput]
    public async Task<IActionResult> OnPostOtherQuestionAsync(CancellationToken ct)
    {
        ModelState.Remove("Input.Number");
        await questions.ShowOtherAsync(this, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await questions.RequireAsync(Question, ct);
        inHand.Take(Input.Number, Input.AsAgent);
        return Redirect(ChooseModel.Address);
    }

    public Task LoadAsync(CancellationToken cancellationToken) => questions.ShowAsync(this, cancellationToken);

    public sealed class NumberInput
    {
        [Required(ErrorMessage = "Saisissez votre numéro d’adhérent. Il figure en haut de nos courriers et de vos factures.")]
        [StringLength(NumberSeal.Longest)]
        public string Number { get; set; } = "";

        public bool AsAgent { get; set; }
    }
}
