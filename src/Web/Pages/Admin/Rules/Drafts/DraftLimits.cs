using BackOffice.Engine.Rules;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>
/// How much a page of a draft takes: a book and its cases, a megabyte each, and enough more that a text pasted by mistake comes back in its
/// page with a sentence.
/// </summary>
internal static class DraftLimits
{
    public const int Request = 16 * JsonText.MaxBytes;

    /// <summary>Controls of a form: a book has 500 rules at most.</summary>
    public const int Values = 20_000;
}

/// <summary>What is longer still is answered by the page « Cet envoi est trop volumineux », before the form's token is looked for, which would read it all.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RefuseLongerAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    public int Order => 500;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength is not > DraftLimits.Request) return;
        // The page that says so is shown for the same request, and must not read the form either.
        context.HttpContext.Request.ContentType = null;
        context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }
}
