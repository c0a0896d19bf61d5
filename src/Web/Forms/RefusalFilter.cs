using BackOffice.Engine.Workflows;
using BackOffice.Web.Security;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Forms;

/// <summary>
/// What every page does with a refusal: the same page again (status 422), the sentence in the error summary, the typed values kept.
/// An input that does not hold together never reaches the handler; somebody else's change in between becomes a sentence too.
/// </summary>
internal sealed class RefusalFilter(BackOfficeDb db) : IAsyncPageFilter
{
    public const string ChangedMeanwhile =
        "Cette fiche a été modifiée entre-temps par une autre personne. Vérifiez ce qui est enregistré ci-dessous, puis recommencez.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var posts = !HttpMethods.IsGet(context.HttpContext.Request.Method) && !HttpMethods.IsHead(context.HttpContext.Request.Method);
        if (posts && context.HandlerInstance is ILoads loads && !context.ModelState.IsValid && !TakesAnyInput(context))
        {
            context.Result = await ShowAgainAsync(loads, context.HttpContext);
            return;
        }

        var done = await next();
        if (done.Exception is null || done.ExceptionHandled) return;
        if (done.Exception is NotAllowed)
        {
            done.ExceptionHandled = true;
            done.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
            return;
        }

        var sentence = done.Exception switch
        {
            Refusal refusal => refusal.Message,
            DbUpdateConcurrencyException => ChangedMeanwhile,
            _ => null,
        };
        if (sentence is null || done.HandlerInstance is not PageModel page) return;
        if (TakesAnyInput(context)) Forgive(page.ModelState);
        page.ModelState.AddModelError(done.Exception is FieldRefusal at ? at.Field : "", sentence);
        db.ChangeTracker.Clear();
        done.ExceptionHandled = true;
        done.Result = await ShowAgainAsync(page as ILoads, done.HttpContext);
    }

    private static bool TakesAnyInput(PageHandlerExecutingContext context) =>
        context.HandlerMethod?.MethodInfo.IsDefined(typeof(AnyInputAttribute), inherit: true) == true;

    /// <summary>What this handler did not ask for is nobody's fault.</summary>
    private static void Forgive(ModelStateDictionary state)
    {
        foreach (var entry in state.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Skipped;
        }
    }

    private static async Task<IActionResult> ShowAgainAsync(ILoads? loads, HttpContext http)
    {
        if (loads is not null) await loads.LoadAsync(http.RequestAborted);
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
