using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Screen 1: who enrols, for which establishment. Sent, the file exists; sent again from the middle, it is corrected.</summary>
public sealed class IdentityModel(EnrolmentInHand inHand, Enrolments enrolments) : PageModel, ILoads
{
    [BindProperty]
    public Guid FormId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public IdentityInput Input { get; set; } = new();

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
        if (await inHand.FindAsync(ct) is not { } draft) return Page();
        if (!draft.IsOpen) return LocalRedirect(draft.ToShow.Route);
        Input = IdentityInput.Of(draft);
        Answered ??= draft.Path == EnrolmentPath.NewMember ? "non" : "oui";
        return Page();
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState);
        if (!ModelState.IsValid) return Again();
        var draft = await inHand.FindAsync(ct);
        if (draft is { IsOpen: false }) return LocalRedirect(draft.ToShow.Route);
        try
        {
            if (draft is not null) await enrolments.ChangeIdentityAsync(draft, Path, Input.ToPerson(), Input.ToSiret(), ct);
            else inHand.Take(await enrolments.BeginAsync(Path, Input.ToPerson(), Input.ToSiret(), FormId, ct));
        }
        catch (SiretUnknownHere refusal)
        {
            return Offer(EnrolmentPath.NewMember, refusal.Message);
        }
        catch (SiretKnownHere refusal)
        {
            return Offer(EnrolmentPath.Declarant, refusal.Message);
        }

        return LocalRedirect(EnrolmentSteps.After(Path, EnrolmentSteps.Identity).Route);
    }

    private PageResult Offer(EnrolmentPath other, string why)
    {
        OtherPath = other;
        ModelState.AddModelError("Input.Siret", why);
        return Again();
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
