using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>The password, and a secret question for who wants one. Neither is ever shown again.</summary>
public sealed class PasswordModel(EnrolmentInHand inHand, Enrolments enrolments, EnrolmentSecrets secrets)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Password)
{
    [BindProperty]
    public SecretInput Input { get; set; } = new();

    public bool IsChosen => Draft.PasswordHash is not null;

    public bool ShowsQuestion => !string.IsNullOrEmpty(Input.Question) || !string.IsNullOrEmpty(Input.Answer);

    public void OnGet() => Input.Question = Draft.SecretQuestion;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var keeps = IsChosen && string.IsNullOrEmpty(Input.New) && string.IsNullOrEmpty(Input.Again);
        if (!keeps && string.IsNullOrEmpty(Input.New)) ModelState.AddModelError("Input.New", "Choisissez un mot de passe.");
        else if (Input.New != Input.Again)
            ModelState.AddModelError("Input.Again", "Les deux saisies du mot de passe diffèrent. Saisissez-les à nouveau.");
        var (question, answer) = (Input.Question?.Trim() ?? "", Input.Answer?.Trim() ?? "");
        if (question.Length == 0 && answer.Length > 0) ModelState.AddModelError("Input.Question", "Saisissez la question de cette réponse, ou laissez les deux champs vides.");
        if (question.Length > 0 && answer.Length == 0 && question != Draft.SecretQuestion)
            ModelState.AddModelError("Input.Answer", "Saisissez la réponse à votre question secrète, ou laissez les deux champs vides.");
        if (!ModelState.IsValid) return await AgainAsync(ct);
        await secrets.SetAsync(Draft, keeps ? null : Input.New!, question, answer, ct);
        return await NextAsync(ct);
    }

    public sealed class SecretInput
    {
        public string? New { get; set; }

        public string? Again { get; set; }

        [StringLength(200)]
        public string? Question { get; set; }

        [StringLength(200)]
        public string? Answer { get; set; }
    }
}
