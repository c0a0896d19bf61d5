using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary><c>&lt;steps current="2" names="Vos déclarations|Vos salariés|Votre cotisation|Validation" /&gt;</c>.</summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTagHelper : TagHelper
{
    /// <summary>From 1.</summary>
    public int Current { get; set; } = 1;

    /// <summary>The names of all steps, separated by a bar.</summary>
    public string Names { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var names = Names.Split('|', StringSplitOptions.TrimEntries);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "steps");
        output.Content.AppendHtml("<ol class=\"steps-bars\" aria-hidden=\"true\">");
        for (var i = 1; i <= names.Length; i++)
            output.Content.AppendHtml(i < Current ? "<li class=\"done\"></li>" : i == Current ? "<li class=\"current\"></li>" : "<li></li>");
        output.Content.AppendHtml("</ol><p class=\"steps-where\">")
            .Append($"Étape {Current} sur {names.Length} – {names[Current - 1]}").AppendHtml("</p>");
        if (Current < names.Length)
            output.Content.AppendHtml("<p class=\"steps-next\">").Append($"Étape suivante\u00A0: {names[Current]}").AppendHtml("</p>");
    }
}
