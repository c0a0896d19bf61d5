using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary><c>&lt;why about="ce montant"&gt;…&lt;/why&gt;</c>: « Pourquoi ? » beside every computed figure.</summary>
[HtmlTargetElement("why")]
public sealed class WhyTagHelper : TagHelper
{
    /// <summary>Read after « Pourquoi » by those who hear the page: "la catégorie SIH".</summary>
    public string? About { get; set; }

    /// <summary>Other visible words than « Pourquoi ? ».</summary>
    public string Words { get; set; } = "Pourquoi\u00A0?";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "why");
        output.Content.AppendHtml("<summary>").AppendHtml(IconTagHelper.Svg("question-circle")).AppendHtml("<span>").Append(Words);
        if (About is not null) output.Content.AppendHtml("<span class=\"visually-hidden\"> (").Append(About).AppendHtml(")</span>");
        output.Content.AppendHtml("</span></summary><div class=\"why-body\">").AppendHtml(inside).AppendHtml("</div>");
    }
}
