using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary>
/// A label, its hint, its error and its control, tied together.
/// <c>&lt;field for="Input.HiredOn" label="Date d’embauche" hint="Par exemple 31/12/2026" inputmode="numeric" class="width-10" /&gt;</c>.
/// Attributes it does not know (autocomplete, inputmode, maxlength, class, hx-…) go to the control. <c>as</c> is Text, Password, Date,
/// TextArea, Select, Radios or Checkbox; Select and Radios take <c>items</c>. With content, the content is the control and carries the id itself.
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper(IHtmlGenerator html) : TagHelper
{
    private static readonly string[] Ours = ["for", "label", "hint", "as", "items", "optional", "inline", "rows", "placeholder-item"];

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public FieldKind As { get; set; } = FieldKind.Text;

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>Marks the label « (facultatif) ».</summary>
    public bool Optional { get; set; }

    /// <summary>Radios side by side, for two or three short answers.</summary>
    public bool Inline { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>The first, empty line of a Select: « Choisissez… ».</summary>
    public string? PlaceholderItem { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private string Id => TagBuilder.CreateSanitizedId(For.Name, "_");

    private string? Error => View.ViewData.ModelState.TryGetValue(For.Name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var attributes = output.Attributes.Where(a => !Ours.Contains(a.Name)).ToDictionary(a => a.Name, a => (object?)a.Value?.ToString());
        output.Attributes.Clear();
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = As == FieldKind.Radios ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field field-wrong");
        Describe(attributes);

        if (As == FieldKind.Checkbox)
        {
            output.Content.AppendHtml(ErrorLine()).AppendHtml(Choice(html.GenerateCheckBox(View, For.ModelExplorer, For.Name, Checked(), attributes), Id, Label))
                .AppendHtml(HintLine());
            return;
        }

        if (As == FieldKind.Radios) output.Content.AppendHtml("<legend>").Append(Label).AppendHtml(OptionalMark()).AppendHtml("</legend>");
        else output.Content.AppendHtml("<label for=\"").Append(Id).AppendHtml("\">").Append(Label).AppendHtml(OptionalMark()).AppendHtml("</label>");
        output.Content.AppendHtml(HintLine()).AppendHtml(ErrorLine()).AppendHtml(inside.IsEmptyOrWhiteSpace ? Control(attributes) : inside);
    }

    private void Describe(Dictionary<string, object?> attributes)
    {
        var described = string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.Where(x => x is not null));
        if (described.Length > 0) attributes["aria-describedby"] = described;
        if (Error is not null) attributes["aria-invalid"] = "true";
    }

    private IHtmlContent Control(Dictionary<string, object?> attributes)
    {
        attributes["class"] = string.Join(' ', As == FieldKind.Select ? "form-select" : "form-control", attributes.GetValueOrDefault("class")).Trim();
        switch (As)
        {
            case FieldKind.Select:
                return html.GenerateSelect(View, For.ModelExplorer, PlaceholderItem, For.Name, Items, allowMultiple: false, attributes);
            case FieldKind.Radios:
                return Radios(attributes);
            case FieldKind.TextArea:
                return html.GenerateTextArea(View, For.ModelExplorer, For.Name, Rows, columns: 40, attributes);
            case FieldKind.Password:
                // The value is never sent back to the page.
                return html.GeneratePassword(View, For.ModelExplorer, For.Name, value: null, attributes);
            case FieldKind.Date:
                attributes.TryAdd("inputmode", "numeric");
                attributes.TryAdd("autocomplete", "off");
                attributes["class"] += " width-10";
                goto default;
            default:
                attributes.TryAdd("type", "text");
                return html.GenerateTextBox(View, For.ModelExplorer, For.Name, Shown(), format: null, attributes);
        }
    }

    private object? Shown() => For.Model switch
    {
        DateOnly day => Workflows.French.ShortDate(day),
        decimal number => number.ToString("0.##", CultureInfo.CurrentCulture),
        var other => other,
    };

    private HtmlContentBuilder Radios(Dictionary<string, object?> attributes)
    {
        var content = new HtmlContentBuilder();
        if (Inline) content.AppendHtml("<div class=\"choices-inline\">");
        var rank = 0;
        foreach (var item in Items)
        {
            var id = rank == 0 ? Id : $"{Id}-{rank}";
            var own = new Dictionary<string, object?>(attributes) { ["id"] = id, ["class"] = "form-check-input" };
            content.AppendHtml(Choice(html.GenerateRadioButton(View, For.ModelExplorer, For.Name, item.Value, null, own), id, item.Text));
            rank++;
        }

        return Inline ? (HtmlContentBuilder)content.AppendHtml("</div>") : content;
    }

    private HtmlContentBuilder Choice(TagBuilder input, string id, string words)
    {
        input.AddCssClass("form-check-input");
        var content = (HtmlContentBuilder)new HtmlContentBuilder().AppendHtml("<div class=\"choice\">").AppendHtml(input)
            .AppendHtml("<label for=\"").Append(id).AppendHtml("\">").Append(words).AppendHtml("</label>");
        if (As == FieldKind.Checkbox) content.AppendHtml(html.GenerateHiddenForCheckbox(View, For.ModelExplorer, For.Name));
        return (HtmlContentBuilder)content.AppendHtml("</div>");
    }

    private bool? Checked() => For.Model as bool?;

    private HtmlContentBuilder OptionalMark() => Optional
        ? (HtmlContentBuilder)new HtmlContentBuilder().AppendHtml(" <span class=\"optional\">(facultatif)</span>")
        : new HtmlContentBuilder();

    private HtmlContentBuilder HintLine() => Hint is null ? new HtmlContentBuilder()
        : (HtmlContentBuilder)new HtmlContentBuilder().AppendHtml($"<p class=\"hint\" id=\"{Id}-hint\">").Append(Hint).AppendHtml("</p>");

    private HtmlContentBuilder ErrorLine() => Error is not { } error ? new HtmlContentBuilder()
        : (HtmlContentBuilder)new HtmlContentBuilder().AppendHtml($"<p class=\"field-message\" id=\"{Id}-error\">")
            .AppendHtml(IconTagHelper.Svg("exclamation-circle-fill")).AppendHtml("<span><span class=\"visually-hidden\">Erreur\u00A0: </span>").Append(error).AppendHtml("</span></p>");
}

public enum FieldKind
{
    Text,
    Password,
    Date,
    TextArea,
    Select,
    Radios,
    Checkbox,
}
