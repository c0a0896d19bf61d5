using BackOffice.Workflows;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary><c>&lt;amount value="Model.Total" /&gt;</c>: 1 234,56 €, figures that line up. Takes a Money or a decimal.</summary>
[HtmlTargetElement("amount", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AmountTagHelper : TagHelper
{
    public object? Value { get; set; }

    /// <summary>The one amount the page is about.</summary>
    public bool Large { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Large ? "amount amount-large" : "amount");
        output.Content.SetContent(Value switch
        {
            Money money => French.Amount(money),
            decimal euros => French.Amount(euros),
            null => "–",
            _ => throw new ArgumentException("An amount is a Money or a decimal."),
        });
    }
}

/// <summary>
/// <c>&lt;french-date value="Model.DueOn" /&gt;</c>: mardi 5 janvier 2027. Takes a DateOnly or a DateTimeOffset (shown in
/// Paris, with its hour). <c>short</c>: 05/01/2027, for dense tables.
/// </summary>
[HtmlTargetElement("french-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FrenchDateTagHelper : TagHelper
{
    public object? Value { get; set; }

    public bool Short { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        var (machine, people) = Value switch
        {
            DateOnly day => (day.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Short ? French.ShortDate(day) : French.LongDate(day)),
            DateTimeOffset instant => (instant.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Short ? French.ShortMoment(instant) : French.Moment(instant)),
            null => (null, "–"),
            _ => throw new ArgumentException("A date is a DateOnly or a DateTimeOffset."),
        };
        if (machine is null) output.TagName = "span";
        else output.Attributes.SetAttribute("datetime", machine);
        output.Content.SetContent(people);
    }
}
