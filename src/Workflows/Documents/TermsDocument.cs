using BackOffice.Engine.Pdf;
using BackOffice.Workflows.Enrolment;

namespace BackOffice.Workflows.Documents;

/// <summary>The conditions générales to keep: the same words as on the page, their version and their hash. A pure function.</summary>
public static class TermsDocument
{
    public static byte[] Render(EnrolmentTerms terms, ServiceSettings service)
    {
        var madeAt = new DateTimeOffset(terms.InForceOn, TimeOnly.MinValue, TimeSpan.Zero);
        var info = new PdfInfo($"Conditions générales – {service.Name}", service.Name, $"Version du {French.Date(terms.InForceOn)}", madeAt);
        return PdfDocument.Render(info, document => document.Page(page => page
            .Sheet(DocumentRecords.Sender(service), "Conditions générales")
            .Content(content =>
            {
                content.Heading(1, "Conditions générales de l’espace en ligne");
                content.Paragraph(t => t.Muted($"Version du {French.Date(terms.InForceOn)}, empreinte SHA-256 {terms.Hash}").Size(8.5));
                foreach (var article in terms.Articles)
                {
                    content.Heading(2, article.Heading);
                    foreach (var paragraph in article.Paragraphs) content.Paragraph(paragraph);
                    if (article.Bullets.Count > 0) content.Bullets(article.Bullets);
                }
            })));
    }
}
