using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary><c>&lt;state-badge meaning="Success" word="Confirmée" /&gt;</c>: a state is a word with a colour and an icon.</summary>
[HtmlTargetElement("state-badge", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StateBadgeTagHelper : TagHelper
{
    public Meaning Meaning { get; set; }

    public string Word { get; set; } = "";

    /// <summary>Another icon than the meaning's own.</summary>
    public string? Icon { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("state", System.Text.Encodings.Web.HtmlEncoder.Default);
        output.AddClass(Meaning.Tone(), System.Text.Encodings.Web.HtmlEncoder.Default);
        output.Content.AppendHtml(IconTagHelper.Svg(Icon ?? Meaning.Icon()));
        output.Content.Append(Word);
    }
}
