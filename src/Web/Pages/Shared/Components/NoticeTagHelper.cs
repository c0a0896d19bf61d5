using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary><c>&lt;notice meaning="Warning" heading="À savoir"&gt;…&lt;/notice&gt;</c>: a sentence the person must not miss.</summary>
[HtmlTargetElement("notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public Meaning Meaning { get; set; } = Meaning.Info;

    public string? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice {Meaning.Tone()}");
        if (Meaning is Meaning.Success or Meaning.Danger) output.Attributes.SetAttribute("role", "status");
        output.Content.AppendHtml(IconTagHelper.Svg(Meaning.Icon())).AppendHtml("<div class=\"notice-body\">");
        if (Heading is not null) output.Content.AppendHtml("<p class=\"notice-title\">").Append(Heading).AppendHtml("</p>");
        output.Content.AppendHtml(inside).AppendHtml("</div>");
    }
}
