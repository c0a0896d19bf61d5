using BackOffice.Engine.Workflows;
using BackOffice.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Forms;

/// <summary>
/// Every form of the desk carries an id made when it is shown (decision 0070): sent twice as it is, its act happens once. Filled in
/// otherwise after going back, it is another act, and the verb decides.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormOnce : TagHelper
{
    internal const string Field = "form-id";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var posts = "post".Equals(context.AllAttributes["method"].Value?.ToString(), StringComparison.OrdinalIgnoreCase);
        if (posts && ViewContext.ActionDescriptor is PageActionDescriptor page && page.ViewEnginePath.StartsWith("/Staff/", StringComparison.Ordinal))
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{Field}\" value=\"{Guid.NewGuid()}\">");
    }
}

/// <summary>Gives the act of the request the id of its form, and of what was filled in.</summary>
internal sealed class FormOnceFilter(WorkflowRuntime workflows, BackOfficeDb db) : IAsyncPageFilter
{
    private const string Token = "__RequestVerificationToken";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType && Guid.TryParse(request.Form[FormOnce.Field], out var id))
        {
            var filled = request.Form.Where(f => f.Key is not Token).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}={f.Value}");
            var act = StableId.Of(request.Path + request.QueryString, id, string.Join('\n', filled));
            workflows.Once(act);
            // The verb would refuse what the first sending has already done; the person only clicked twice.
            if (context.HandlerInstance is IGoesOn { AfterAct: { } href } && await db.Set<WorkflowAct>().AnyAsync(a => a.Id == act))
            {
                context.Result = new RedirectResult(href);
                return;
            }
        }

        await next();
    }
}
