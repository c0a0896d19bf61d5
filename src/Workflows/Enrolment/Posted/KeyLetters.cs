using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Enrolment.Posted;

/// <summary>
/// The letter that carries a key. The case keeps a copy whose key is blotted out; the true one is sealed beside the hash until the key is
/// over.
/// </summary>
public sealed class KeyLetters(BackOfficeDb db, DocumentStore documents, IOptions<NirKeys> keys, IOptions<ServiceSettings> service)
{
    private const string SealUse = "posted-key-letter";

    /// <summary>Adds the blotted copy to the case and gives the sealed letter. The caller saves.</summary>
    internal async Task<byte[]> WriteAsync(EnrolmentFile file, string key, DateTimeOffset until, int tries, DateTimeOffset at, CancellationToken ct)
    {
        var member = await db.Members.AsNoTracking().Include(m => m.Establishments).SingleAsync(m => m.Id == file.MemberId, ct);
        // The head office: what the company registered, never an address that the requester typed.
        var office = member.Establishments.FirstOrDefault(e => e.IsHeadOffice) ?? member.Establishments.Single(e => e.Id == file.EstablishmentId);
        var record = new KeyLetterRecord(
            DocumentRecords.Sender(service.Value), member.CompanyName, office.Street, $"{office.PostCode} {office.City}", member.Number, file.Reference,
            file.Person.FullName, French.DayIn(file.CreatedAt), file.Siret.ToString(), key, until, tries, at);
        documents.AddKeyLetterCopy(member.Id, file.Id, file.Reference, KeyLetterDocument.Render(record with { Key = null }), at);
        return SealedBytes.Seal(keys.Value.Derived(SealUse), KeyLetterDocument.Render(record));
    }

    internal byte[] Open(byte[] sealedLetter) => SealedBytes.Open(keys.Value.Derived(SealUse), sealedLetter);
}
