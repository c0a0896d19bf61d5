using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;

namespace BackOffice.Workflows.Documents;

/// <summary>Makes documents and stores them as rows of the caller's transaction: added, not saved.</summary>
public sealed class DocumentStore(BackOfficeDb db)
{
    public StoredDocument AddStatement(Declaration declaration, DateTimeOffset at) => Add(StoredDocument.Of(
        DocumentKind.Statement, declaration.MemberId, declaration.Id, $"bordereau-{declaration.Number}.pdf", "%PDF-1.7"u8.ToArray(), at));

    public StoredDocument AddInvoice(Invoice invoice, Declaration declaration, DateTimeOffset at) => Add(StoredDocument.Of(
        DocumentKind.Invoice, declaration.MemberId, invoice.Id, FormattableString.Invariant($"facture-{invoice.Number}.pdf"), "%PDF-1.7"u8.ToArray(), at));

    private StoredDocument Add(StoredDocument document)
    {
        db.Documents.Add(document);
        return document;
    }
}
