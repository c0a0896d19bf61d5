using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases;

public sealed record DocumentLine(Guid Id, string FileName, DateTimeOffset CreatedAt);

public sealed record MailLine(Guid Id, string Subject, MailState State, DateTimeOffset CreatedAt);

/// <summary>What a case made: its stored documents and its mails, the latest first.</summary>
public sealed record CasePapers(IReadOnlyList<DocumentLine> Documents, IReadOnlyList<MailLine> Mails)
{
    public static readonly CasePapers None = new([], []);

    public static async Task<CasePapers> ReadAsync(BackOfficeDb db, Guid caseId, CancellationToken ct) => new(
        await db.Documents.AsNoTracking().Where(d => d.SubjectId == caseId).OrderByDescending(d => d.CreatedAt)
            .Select(d => new DocumentLine(d.Id, d.FileName, d.CreatedAt)).ToListAsync(ct),
        await db.Mails.AsNoTracking().Where(m => m.CaseId == caseId).OrderByDescending(m => m.CreatedAt).Take(100)
            .Select(m => new MailLine(m.Id, m.Subject, m.State, m.CreatedAt)).ToListAsync(ct));
}
