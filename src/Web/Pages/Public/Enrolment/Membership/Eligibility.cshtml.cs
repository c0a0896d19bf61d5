using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Membership;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Public.Enrolment.Membership;

/// <summary>May this company join? The book answers, with its reasons; where it says no, nothing further is asked.</summary>
public sealed class EligibilityModel(EnrolmentInHand inHand, Enrolments enrolments, Memberships memberships, ServiceSettings service)
    : MembershipPage(inHand, enrolments, EnrolmentSteps.Eligibility)
{
    [BindProperty]
    public EligibilityInput Input { get; set; } = new();

    public ServiceSettings Service => service;

    /// <summary>What the book says of the answers kept; null before they are given.</summary>
    public Eligibility? Verdict { get; private set; }

    public IEnumerable<SelectListItem> Employers { get; } =
        [.. Enum.GetValues<EmployerKind>().Select(e => new SelectListItem(e.Label(), e.ToString()))];

    public void OnGet() => Input = EligibilityInput.Of(Typed.Answers);

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState);
        if (!ModelState.IsValid) return await AgainAsync(ct);
        var verdict = await memberships.AnswerAsync(Draft, Input.ToAnswers(), ct);
        if (verdict.Answer == EligibilityAnswer.No) return RedirectToPage();
        Done = verdict.Answer == EligibilityAnswer.Yes
            ? "Votre entreprise peut adhérer au service."
            : "Vous pouvez continuer : le service adhérents vérifiera que l’adhésion vous est ouverte.";
        return LocalRedirect(EnrolmentSteps.After(Draft.Path, EnrolmentSteps.Eligibility).Route);
    }

    protected override async Task ReadAsync(CancellationToken ct) => Verdict = await memberships.EligibilityAsync(Draft, ct);
}
