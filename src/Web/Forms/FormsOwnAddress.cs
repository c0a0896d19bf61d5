using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.WebUtilities;

namespace BackOffice.Web.Forms;

/// <summary>
/// A form without a target posts to its page, and not to the handler whose button showed the page again: the browser would otherwise keep
/// that handler in the address, and "Continuer" would ask for another question for ever.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormsOwnAddress : TagHelper
{
    private const string Handler = "handler";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var posts = "post".Equals(context.AllAttributes["method"].Value?.ToString(), StringComparison.OrdinalIgnoreCase);
        if (!posts || output.Attributes.ContainsName("action") || !request.Query.ContainsKey(Handler)) return;
        var kept = request.Query.Where(q => !q.Key.Equals(Handler, StringComparison.OrdinalIgnoreCase));
        output.Attributes.SetAttribute("action", QueryHelpers.AddQueryString(request.PathBase + request.Path, kept));
    }
}
