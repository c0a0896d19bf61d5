using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using BackOffice.Workflows.Documents;

namespace BackOffice.Workflows.Mail;

/// <summary>A row of the outbox as the message that leaves: always the same Message-Id, plain text, HTML, documents.</summary>
internal sealed class SmtpMessage : IDisposable
{
    private readonly WitnessStream text;

    public SmtpMessage(OutgoingMail mail, IEnumerable<StoredDocument> documents, MailAddress from)
    {
        text = Content(mail.TextBody);
        Message = new MailMessage(from, new MailAddress(mail.ToAddress, PlainText.Line(mail.ToName), Encoding.UTF8))
        {
            Subject = PlainText.Line(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        Message.Headers.Add("Message-ID", $"<{mail.Id:N}@{from.Host}>");
        Message.Headers.Add("Auto-Submitted", "auto-generated");
        // In this order: a reader shows the last alternative it understands.
        Message.AlternateViews.Add(View(text, MediaTypeNames.Text.Plain));
        Message.AlternateViews.Add(View(Content(mail.HtmlBody), MediaTypeNames.Text.Html));
        foreach (var document in documents)
            Message.Attachments.Add(new Attachment(new MemoryStream(document.Content, writable: false), document.FileName, MediaTypeNames.Application.Pdf));
    }

    public MailMessage Message { get; }

    /// <summary>The server has agreed to take the message and has been given at least its beginning.</summary>
    public bool WasBegun => text.WasRead;

    public void Dispose() => Message.Dispose();

    private static AlternateView View(Stream content, string type) => new(content, new ContentType($"{type}; charset=utf-8"))
    {
        TransferEncoding = TransferEncoding.Base64,
    };

    private static WitnessStream Content(string body) => new(Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")));
}
