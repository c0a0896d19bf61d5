using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary><c>&lt;empty-state heading="Aucun adhérent trouvé" icon="search"&gt;what to do&lt;/empty-state&gt;</c>.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public string Icon { get; set; } = "inbox";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(IconTagHelper.Svg(Icon))
            .AppendHtml("<p class=\"empty-title\">").Append(Heading).AppendHtml("</p>").AppendHtml(inside);
    }
}

/// <summary>
/// <c>&lt;confirmation heading="Votre déclaration est confirmée" reference="D-2026-10042"&gt;…&lt;/confirmation&gt;</c>: the top of a
/// page that says "it is done"; what happens next and when follows under it.
/// </summary>
[HtmlTargetElement("confirmation")]
public sealed class ConfirmationTagHelper : TagHelper
{
    public string Heading { get; set; } = "";

    public string? Reference { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "confirmation");
        output.Content.AppendHtml(IconTagHelper.Svg("check-circle")).AppendHtml("<h1>").Append(Heading).AppendHtml("</h1>");
        if (Reference is not null)
            output.Content.AppendHtml("<p>Votre référence</p><p class=\"confirmation-reference\"><strong>").Append(Reference).AppendHtml("</strong></p>");
        output.Content.AppendHtml(inside);
    }
}

/// <summary><c>&lt;facts&gt;&lt;fact label="SIRET"&gt;…&lt;/fact&gt;&lt;/facts&gt;</c>: a list of labelled values.</summary>
[HtmlTargetElement("facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts");
    }
}

[HtmlTargetElement("fact")]
public sealed class FactTagHelper : TagHelper
{
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Content.AppendHtml("<dt>").Append(Label).AppendHtml("</dt><dd>").AppendHtml(inside).AppendHtml("</dd>");
    }
}

/// <summary><c>&lt;timeline&gt;&lt;moment at="entry.At" who="entry.By" what="Validée"&gt;why&lt;/moment&gt;&lt;/timeline&gt;</c>: a journal.</summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}

[HtmlTargetElement("moment")]
public sealed class MomentTagHelper : TagHelper
{
    public DateTimeOffset At { get; set; }

    public string? Who { get; set; }

    public string What { get; set; } = "";

    public Meaning Meaning { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = "li";
        if (Meaning != Meaning.Neutral) output.Attributes.SetAttribute("class", Meaning.Tone());
        output.Content.AppendHtml("<div class=\"timeline-what\">").Append(What).AppendHtml("</div><div class=\"timeline-when\">")
            .Append(Workflows.French.Moment(At) + (Who is null ? "" : $" · {Who}")).AppendHtml("</div>").AppendHtml(inside);
    }
}
