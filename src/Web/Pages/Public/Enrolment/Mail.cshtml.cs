using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 12: the mail is on its way; once validated, what comes next.</summary>
public sealed class MailModel(EnrolmentInHand inHand, Enrolments enrolments) : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Mail)
{
    public bool IsToValidate => Draft.State == EnrolmentStates.MailToValidate;

    public bool MaySignIn => Draft.State is EnrolmentStates.Active or EnrolmentStates.AlreadyEnrolled;

    public string WhatNext => EnrolmentWords.WhatNext(Draft);

    public void OnGet()
    {
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Enrolments.ResendValidationAsync(Draft, FormId, ct);
        Done = "Le courriel est renvoyé. Seul le plus récent est valable.";
        return LocalRedirect(Step.Route);
    }
}
