using System.Net;
using System.Text;

namespace BackOffice.Workflows.Mail;

/// <summary>
/// The same letter as HTML: one column, no image, no script, nothing fetched. Styles are inline because mail readers
/// drop style sheets; no background is set, so that dark modes stay readable.
/// </summary>
internal static class LetterHtml
{
    private const string Muted = "color:#5b6472;font-size:14px;line-height:1.5;";
    private const string Button =
        "display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5d6b;color:#ffffff;text-decoration:none;font-weight:600;";

    public static string Of(Letter letter, ServiceSettings service)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>").Append(Safe(letter.Subject))
            .Append("</title></head>\n<body style=\"margin:0;padding:24px 16px;font-family:'Source Sans 3','Segoe UI',Arial,sans-serif;font-size:16px;line-height:1.5;\">\n")
            .Append("<div style=\"max-width:36em;\">\n<p style=\"margin:0 0 16px;font-size:18px;font-weight:600;\">")
            .Append(Safe(letter.Lead)).Append("</p>\n");
        foreach (var block in letter.Blocks) html.Append(Of(block)).Append('\n');
        return html.Append("<p style=\"margin:24px 0 8px;\">Cordialement,</p>\n<p style=\"margin:0;padding-top:8px;border-top:1px solid #c9d0d9;")
            .Append(Muted).Append("\">").AppendJoin("<br>", Signature.Lines(service).Select(Safe))
            .Append("</p>\n</div>\n</body></html>\n").ToString();
    }

    private static string Of(LetterBlock block) => block switch
    {
        Paragraph p => $"<p style=\"margin:0 0 16px;\">{Safe(p.Text)}</p>",
        Facts f => "<table role=\"presentation\" style=\"margin:0 0 16px;border-collapse:collapse;\">"
            + string.Concat(f.Items.Select(Row)) + "</table>",
        Quotation q => $"<blockquote dir=\"auto\" style=\"margin:0 0 16px;padding:4px 0 4px 16px;border-left:3px solid #0b5d6b;\">{Safe(q.Words)}</blockquote>",
        ActionLink a => $"<p style=\"margin:0 0 16px;\"><a href=\"{Safe(a.Address)}\" style=\"{Button}\">{Safe(a.Label)}</a><br>"
            + $"<span style=\"{Muted}\">{Safe(a.Address)}</span></p>",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Row(Fact fact) =>
        $"<tr><td style=\"padding:2px 16px 2px 0;{Muted}\">{Safe(fact.Label)}</td><td dir=\"auto\" style=\"padding:2px 0;\">{Safe(fact.Value)}</td></tr>";

    private static string Safe(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}
