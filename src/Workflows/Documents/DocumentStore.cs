using System.Globalization;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Members;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Documents;

/// <summary>Makes a document once, from the rows as they are now, and keeps its bytes: added to the caller's transaction, not saved.</summary>
public sealed class DocumentStore(BackOfficeDb db, IOptions<ServiceSettings> service)
{
    public StoredDocument AddStatement(Declaration declaration, DateTimeOffset at) => Add(StoredDocument.Of(
        DocumentKind.Statement, declaration.MemberId, declaration.Id, $"bordereau-{declaration.Number}.pdf",
        StatementDocument.Render(DocumentRecords.Of(declaration, service.Value, at)), at));

    public StoredDocument AddInvoice(Invoice invoice, Declaration declaration, DateTimeOffset at) => Add(StoredDocument.Of(
        DocumentKind.Invoice, invoice.MemberId, invoice.Id, FileName(invoice),
        InvoiceDocument.Render(DocumentRecords.Of(invoice, declaration, service.Value, at)), at));

    public StoredDocument AddMembershipSlip(Member member, Guid applicationId, byte[] slip, DateTimeOffset at) => Add(StoredDocument.Of(
        DocumentKind.MembershipSlip, member.Id, applicationId, $"bordereau-adhesion-{member.Number}.pdf", slip, at));

    /// <summary>The letter of a posted key as it left, the key itself blotted out.</summary>
    public StoredDocument AddKeyLetterCopy(Guid memberId, Guid enrolmentId, string reference, byte[] copy, DateTimeOffset at) => Add(StoredDocument.Of(
        DocumentKind.KeyLetter, memberId, enrolmentId, $"courrier-{reference}-copie-sans-cle.pdf", copy, at));

    /// <param name="subjectId">The re-evaluation, the schedule or the settlement it tells.</param>
    public StoredDocument AddRevenueNotice(DocumentKind kind, Guid memberId, Guid subjectId, string fileName, byte[] notice, DateTimeOffset at) => Add(StoredDocument.Of(
        kind, memberId, subjectId, fileName, notice, at));

    private StoredDocument Add(StoredDocument document)
    {
        db.Documents.Add(document);
        return document;
    }

    private static string FileName(Invoice invoice) => string.Create(
        CultureInfo.InvariantCulture, $"{(invoice.Kind == InvoiceKind.CreditNote ? "avoir" : "facture")}-{invoice.Number}.pdf");
}
