using BackOffice.Workflows;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary>
/// <c>&lt;progress-bar label="Ouverture des déclarations" done="…" total="…" rate="12.5" url="?handler=Progress" /&gt;</c>. While work goes on it asks
/// <c>url</c> for itself every second (the handler answers a partial with this same tag); without script a link reloads the page.
/// </summary>
[HtmlTargetElement("progress-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressBarTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public long Done { get; set; }

    public long Total { get; set; }

    /// <summary>Items a second, when known: gives the time left.</summary>
    public double? Rate { get; set; }

    public string? Url { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // Razor hands a null over as an empty text, and an empty address is the page itself.
        var goesOn = Done < Total && !string.IsNullOrEmpty(Url);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress-line");
        if (goesOn)
        {
            output.Attributes.SetAttribute("hx-get", Url);
            output.Attributes.SetAttribute("hx-trigger", "load delay:1s");
            output.Attributes.SetAttribute("hx-swap", "outerHTML");
        }

        output.Content.AppendHtml("<strong>").Append(Label).AppendHtml("</strong><progress max=\"").Append($"{Math.Max(1, Total)}")
            .AppendHtml("\" value=\"").Append($"{Done}").AppendHtml("\" aria-label=\"").Append(Label).AppendHtml("\"></progress><div class=\"progress-words\" role=\"status\"><span>")
            .Append($"{French.Number(Done)} sur {French.Number(Total)}").AppendHtml("</span>");
        if (Rate is > 0 and { } rate && Done < Total)
            output.Content.AppendHtml("<span>").Append($"{French.Number((long)Math.Round(rate))} par seconde, encore {TimeLeft((Total - Done) / rate)}").AppendHtml("</span>");
        if (Done >= Total) output.Content.AppendHtml("<span>").AppendHtml(IconTagHelper.Svg("check-circle-fill")).Append(" Terminé").AppendHtml("</span>");
        output.Content.AppendHtml("</div>");
        if (goesOn) output.Content.AppendHtml("<noscript><a href=\"\">Actualiser l’avancement</a></noscript>");
    }

    private static string TimeLeft(double seconds) => seconds < 90
        ? French.Count((long)Math.Ceiling(seconds), "seconde")
        : French.Count((long)Math.Ceiling(seconds / 60), "minute");
}
