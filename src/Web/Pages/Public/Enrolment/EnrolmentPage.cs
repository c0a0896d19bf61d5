using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>
/// A screen of the enrolment that this browser is in the middle of. When a handler runs, <see cref="Draft"/> is there and this step may be
/// shown: a step not reached yet, or one that is over, leads to the screen to show instead, whatever the method.
/// </summary>
/// <param name="step">One of the keys of <see cref="EnrolmentSteps"/>.</param>
public abstract class EnrolmentPage(EnrolmentInHand inHand, Enrolments enrolments, string step) : PageModel, ILoads
{
    /// <summary>The id of this form: sent twice, it acts once.</summary>
    [BindProperty]
    public Guid FormId { get; set; } = Guid.CreateVersion7();

    public EnrolmentFile Draft { get; private set; } = null!;

    public EnrolmentStep Step => EnrolmentSteps.Find(Draft.Path, step)!;

    /// <summary>"Étape 3 sur 12 – Identification de votre établissement", for the page's title.</summary>
    public string StepTitle => $"Étape {Step.Number} sur {EnrolmentSteps.Of(Draft.Path).Count} – {Step.Title}";

    /// <summary>Where "Étape précédente" goes; null on the first one.</summary>
    public string? PreviousRoute => Step.Number > 1 ? EnrolmentSteps.Of(Draft.Path)[Step.Number - 2].Route : null;

    protected Enrolments Enrolments => enrolments;

    protected EnrolmentInHand InHand => inHand;

    /// <summary>What was just done, told once on the next page.</summary>
    protected string Done
    {
        set => TempData["Done"] = French.Punctuate(value);
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await inHand.FindAsync(HttpContext.RequestAborted) is not { } draft)
        {
            context.Result = LocalRedirect(EnrolmentRoutes.NothingInHand);
            return;
        }

        Draft = draft;
        var shown = EnrolmentSteps.Find(draft.Path, step);
        if (shown is null || !draft.MayShow(shown))
        {
            context.Result = LocalRedirect(draft.ToShow.Route);
            return;
        }

        inHand.Take(draft.Id);
        if (HttpMethods.IsGet(Request.Method)) await ReadAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>After a refusal: the file as it is now, and what the page shows beside it.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Draft = await inHand.FindAsync(cancellationToken) ?? Draft;
        await ReadAsync(cancellationToken);
    }

    /// <summary>What the page shows beside the file. Called before every GET, and before the page is shown again.</summary>
    protected virtual Task ReadAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Saves what the page put into <see cref="Draft"/>, opens the next step and goes there.</summary>
    protected async Task<IActionResult> NextAsync(CancellationToken ct)
    {
        var next = EnrolmentSteps.After(Draft.Path, step);
        await enrolments.CompleteAsync(Draft, step, ct);
        return LocalRedirect(next.Route);
    }

    /// <summary>The same page, what was typed kept, its errors said.</summary>
    protected async Task<IActionResult> AgainAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

internal static class EnrolmentRoutes
{
    public const string Door = "/inscription";
    public const string NothingInHand = "/inscription/introuvable";
    public const string Resume = "/inscription/reprendre";
    public const string Validate = "/inscription/valider";
    public const string Key = "/inscription/cle";
    public const string Mail = "/inscription/courriel";
    public const string Abandoned = "/inscription/abandonnee";
}
