using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>: what must be corrected, each line linked to its field. Every layout already carries one at the top
/// of the page; it prints nothing when there is nothing to say.
/// </summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage)))
            .DistinctBy(error => error.ErrorMessage).ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Attributes.SetAttribute("aria-labelledby", "error-summary-title");
        output.Content.AppendHtml("<h2 id=\"error-summary-title\">").AppendHtml(IconTagHelper.Svg("exclamation-octagon-fill"))
            .Append(errors.Count > 1 ? $"{errors.Count} points à corriger" : "Un point à corriger").AppendHtml("</h2><ul>");
        foreach (var (key, message) in errors)
        {
            output.Content.AppendHtml("<li>");
            if (key.Length == 0) output.Content.Append(message);
            else output.Content.AppendHtml("<a href=\"#").Append(TagBuilder.CreateSanitizedId(key, "_")).AppendHtml("\">").Append(message).AppendHtml("</a>");
            output.Content.AppendHtml("</li>");
        }

        output.Content.AppendHtml("</ul>");
    }
}
