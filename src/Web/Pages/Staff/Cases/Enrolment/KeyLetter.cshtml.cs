using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Posted;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Cases.Enrolment;

/// <summary>The letter with its key, to print and post. A button gives it: the journal names whoever has seen the key.</summary>
[Allows(Function.HandleCases)]
public sealed class KeyLetterModel(StaffEnrolments enrolments, PostedKeys keys, StaffKeys letters, TimeProvider clock) : DeskPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public EnrolmentFile Enrolling { get; private set; } = null!;

    public PostedKey? Posted { get; private set; }

    public bool MayPrint => Posted?.StateAt(clock.GetUtcNow()) == PostedKeyState.Good && Enrolling.State == EnrolmentStates.KeyPosted;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Enrolling is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Enrolling = (await enrolments.FindAsync(Id, cancellationToken))!;
        Posted = await keys.LatestAsync(Id, cancellationToken);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var letter = await letters.PrintAsync(Id, Me, ct);
        Response.Headers.CacheControl = "no-store";
        return File(letter, "application/pdf", $"courrier-{Enrolling.Reference}.pdf");
    }
}
