using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary><c>&lt;icon name="check-circle-fill" /&gt;</c>: decoration beside a word; with a label, it speaks for itself.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public string Name { get; set; } = "";

    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.Content.SetHtmlContent(Svg(Name, Label));
    }

    internal static IHtmlContent Svg(string name, string? label = null)
    {
        var content = new HtmlContentBuilder().AppendHtml("<svg class=\"icon\" viewBox=\"0 0 16 16\" ");
        if (label is null) content.AppendHtml("aria-hidden=\"true\" focusable=\"false\">");
        else content.AppendHtml("role=\"img\" aria-label=\"").Append(label).AppendHtml("\">");
        return content.AppendHtml(Icons.Inside(name)).AppendHtml("</svg>");
    }
}
