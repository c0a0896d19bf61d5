using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Public.Questions;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 1: who enrols, for which establishment. Sent, the file exists; sent again from the middle, it is corrected.</summary>
public sealed class IdentityModel(EnrolmentInHand inHand, Enrolments enrolments, QuestionForm questions) : PageModel, ILoads, IAsksAQuestion
{
    [BindProperty]
    public Guid FormId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public IdentityInput Input { get; set; } = new();

    [BindProperty]
    public QuestionInput Question { get; set; } = new();

    /// <summary>Asked of who begins; who corrects has answered already.</summary>
    public bool AsksQuestion { get; private set; }

    /// <summary>"non" takes the new member's path.</summary>
    [BindProperty(Name = "adherente", SupportsGet = true)]
    public string? Answered { get; set; }

    /// <summary>The button pressed: it may change the path with what was typed.</summary>
    [BindProperty]
    public string? IsMember { get; set; }

    /// <summary>Proposed when the SIRET leads there.</summary>
    public EnrolmentPath? OtherPath { get; private set; }

    public EnrolmentPath Path => (IsMember ?? Answered) == "non" ? EnrolmentPath.NewMember : EnrolmentPath.Declarant;

    public EnrolmentStep First => EnrolmentSteps.Of(Path)[0];

    public string StepTitle => $"Étape 1 sur {EnrolmentSteps.Of(Path).Count} – {First.Title}";

    public string StepNames => string.Join('|', EnrolmentSteps.Of(Path).Select(s => s.Title));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await inHand.FindAsync(ct) is not { } draft)
        {
            await LoadAsync(ct);
            return Page();
        }

        if (!draft.IsOpen) return LocalRedirect(draft.ToShow.Route);
        Input = IdentityInput.Of(draft);
        Answered ??= draft.Path == EnrolmentPath.NewMember ? "non" : "oui";
        return Page();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        AsksQuestion = await inHand.FindAsync(cancellationToken) is null;
        if (AsksQuestion) await questions.ShowAsync(this, cancellationToken);
    }

    [AnyInput]
    public async Task<IActionResult> OnPostOtherQuestionAsync(CancellationToken ct)
    {
        AsksQuestion = true;
        await questions.ShowOtherAsync(this, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState);
        if (!ModelState.IsValid) return await AgainAsync(ct);
        var draft = await inHand.FindAsync(ct);
        if (draft is { IsOpen: false }) return LocalRedirect(draft.ToShow.Route);
        try
        {
            if (draft is null && await enrolments.BegunByAsync(FormId, ct) is { } begun) inHand.Take(begun);
            else if (draft is not null) await enrolments.ChangeIdentityAsync(draft, Path, Input.ToPerson(), Input.ToSiret(), ct);
            else
            {
                await questions.RequireAsync(Question, ct);
                inHand.Take(await enrolments.BeginAsync(Path, Input.ToPerson(), Input.ToSiret(), FormId, ct));
            }
        }
        catch (SiretUnknownHere refusal)
        {
            return await OfferAsync(EnrolmentPath.NewMember, refusal.Message, ct);
        }
        catch (SiretKnownHere refusal)
        {
            return await OfferAsync(EnrolmentPath.Declarant, refusal.Message, ct);
        }

        return LocalRedirect(EnrolmentSteps.After(Path, EnrolmentSteps.Identity).Route);
    }

    private Task<PageResult> OfferAsync(EnrolmentPath other, string why, CancellationToken ct)
    {
        OtherPath = other;
        ModelState.AddModelError("Input.Siret", why);
        return AgainAsync(ct);
    }

    private async Task<PageResult> AgainAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
