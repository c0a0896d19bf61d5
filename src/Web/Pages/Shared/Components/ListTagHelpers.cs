using BackOffice.Workflows;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BackOffice.Web.Pages.Shared.Components;

/// <summary>The query of the page that is shown, with one value changed: filters and order live in the URL.</summary>
internal static class SameQuery
{
    public static string With(HttpRequest request, params (string Key, string? Value)[] changes)
    {
        var query = new QueryBuilder(request.Query
            .Where(q => changes.All(c => !string.Equals(c.Key, q.Key, StringComparison.OrdinalIgnoreCase)) && q.Key != "handler")
            .SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? "")));
        foreach (var (key, value) in changes)
            if (value is not null) query.Add(key, value);
        var text = query.ToQueryString().Value;
        return string.IsNullOrEmpty(text) ? request.PathBase + request.Path : text;
    }
}

/// <summary>
/// <c>&lt;pager page="Model.Page" size="Model.Size" total="Model.Total" noun="adhérent" /&gt;</c>: links with <c>?p=</c> and
/// <c>?taille=</c> (25, 50, 100), every other value of the query kept. Nothing for an empty list: its empty state says it all.
/// </summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagerTagHelper : TagHelper
{
    public int Page { get; set; } = 1;

    public int Size { get; set; } = 25;

    public long Total { get; set; }

    public string Noun { get; set; } = "ligne";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Total == 0)
        {
            output.SuppressOutput();
            return;
        }

        var request = View.HttpContext.Request;
        var last = (int)Math.Max(1, (Total + Size - 1) / Size);
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", "Pages de la liste");
        output.Content.AppendHtml("<span>").Append(French.Count(Total, Noun)).AppendHtml("</span>");
        if (last > 1)
        {
            output.Content.AppendHtml("<ul>");
            foreach (var page in Shown(last)) Item(output, request, page);
            output.Content.AppendHtml("</ul>");
        }

        if (Total <= 25) return;
        output.Content.AppendHtml("<span class=\"pager-sizes\"><span>Par page</span>");
        foreach (var size in (int[])[25, 50, 100])
        {
            if (size == Size) output.Content.AppendHtml($"<span aria-current=\"true\">{size}</span>");
            else output.Content.AppendHtml("<a href=\"").Append(SameQuery.With(request, ("taille", $"{size}"), ("p", null))).AppendHtml($"\">{size}</a>");
        }

        output.Content.AppendHtml("</span>");
    }

    private void Item(TagHelperOutput output, HttpRequest request, int page)
    {
        if (page == 0) output.Content.AppendHtml("<li aria-hidden=\"true\">…</li>");
        else if (page == Page) output.Content.AppendHtml($"<li><span aria-current=\"page\">{page}</span></li>");
        else output.Content.AppendHtml("<li><a href=\"").Append(SameQuery.With(request, ("p", $"{page}")))
            .AppendHtml($"\"><span class=\"visually-hidden\">Page </span>{page}</a></li>");
    }

    /// <summary>1 … 4 5 6 … 12; zero stands for the gap.</summary>
    private IEnumerable<int> Shown(int last)
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, last).Where(p => p == 1 || p == last || Math.Abs(p - Page) <= 1))
        {
            if (page > before + 1) yield return 0;
            yield return before = page;
        }
    }
}

/// <summary>
/// <c>&lt;sort-header key="societe" current="@Model.Sort"&gt;Raison sociale&lt;/sort-header&gt;</c>: a column heading that is a link to
/// <c>?tri=societe</c>, and to <c>?tri=-societe</c> when the list already stands that way.
/// </summary>
[HtmlTargetElement("sort-header")]
public sealed class SortHeaderTagHelper : TagHelper
{
    public string Key { get; set; } = "";

    public string? Current { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var up = Current == Key;
        var down = Current == "-" + Key;
        output.TagName = "th";
        output.Attributes.SetAttribute("scope", "col");
        if (up || down) output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        output.Content.AppendHtml("<a href=\"")
            .Append(SameQuery.With(View.HttpContext.Request, ("tri", up ? "-" + Key : Key), ("p", null)))
            .AppendHtml("\">").AppendHtml(inside)
            .AppendHtml(IconTagHelper.Svg(up ? "caret-up-fill" : down ? "caret-down-fill" : "chevron-expand")).AppendHtml("</a>");
    }
}

/// <summary>
/// <c>&lt;filter-bar&gt;fields&lt;/filter-bar&gt;</c>: a GET form whose answers stay in the URL; order and page size are carried along, and
/// « Tout afficher » appears once something is filtered. With other words on its button it chooses what is shown, and there is no « tout ».
/// </summary>
[HtmlTargetElement("filter-bar")]
public sealed class FilterBarTagHelper : TagHelper
{
    private const string Filter = "Filtrer";

    public string Label { get; set; } = "Filtrer la liste";

    public string Act { get; set; } = Filter;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        var request = View.HttpContext.Request;
        output.TagName = "form";
        output.Attributes.SetAttribute("method", "get");
        output.Attributes.SetAttribute("role", "search");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("class", "filter-bar");
        foreach (var kept in (string[])["tri", "taille"])
            if (request.Query[kept].FirstOrDefault() is { Length: > 0 } value)
                output.Content.AppendHtml($"<input type=\"hidden\" name=\"{kept}\" value=\"").Append(value).AppendHtml("\">");
        output.Content.AppendHtml(inside).AppendHtml("<button class=\"btn btn-secondary\">");
        if (Act == Filter) output.Content.AppendHtml(IconTagHelper.Svg("funnel"));
        output.Content.Append(Act).AppendHtml("</button>");
        if (Act == Filter && request.Query.Any(q => q.Key is not ("tri" or "taille" or "p") && !string.IsNullOrEmpty(q.Value)))
            output.Content.AppendHtml("<a class=\"btn btn-link\" href=\"").Append(request.PathBase + request.Path).AppendHtml("\">Tout afficher</a>");
    }
}
