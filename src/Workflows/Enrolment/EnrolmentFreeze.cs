using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.NotUs;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>Somebody enrolled a company that does not know them: nothing is granted any more, and what was granted is blocked.</summary>
public sealed class EnrolmentFreeze(BackOfficeDb db) : IFreezes
{
    public LinkPurpose Purpose => LinkPurpose.EnrolmentNotUs;

    public async Task<Freezable?> DescribeAsync(Guid subjectId, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } file) return null;
        var company = await db.Members.Where(m => m.Id == file.MemberId).Select(m => m.CompanyName).SingleOrDefaultAsync(ct);
        return new(
            $"{file.Person.FullName} s’est inscrit pour déclarer au nom de {company}.",
            file.AccountId is null
                ? "Cette inscription est gelée : elle n’ouvre aucun accès."
                : "L’accès ouvert par cette inscription est bloqué, ses sessions sont fermées.",
            file.MemberId);
    }

    public async Task FreezeAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } file) return;
        file.Freeze(now);
        (await AccountAsync(file, ct))?.Freeze(now);
    }

    public async Task ReleaseAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } file) return;
        file.Release();
        (await AccountAsync(file, ct))?.Thaw();
    }

    /// <summary>The account acts for nobody any more and signs in no more. An enrolment not yet answered stays frozen: it can only be refused.</summary>
    public async Task<bool> ConfirmFraudAsync(Guid subjectId, DateTimeOffset now, CancellationToken ct)
    {
        if (await FindAsync(subjectId, ct) is not { } file || await AccountAsync(file, ct) is not { } account) return false;
        foreach (var attachment in await db.Set<Attachment>().Where(a => a.AccountId == account.Id && a.To == null).ToListAsync(ct)) attachment.Close(now);
        account.Disable(now);
        return false;
    }

    private Task<EnrolmentFile?> FindAsync(Guid id, CancellationToken ct) => db.Set<EnrolmentFile>().SingleOrDefaultAsync(f => f.Id == id, ct);

    private async Task<Account?> AccountAsync(EnrolmentFile file, CancellationToken ct) =>
        file.AccountId is { } id ? await db.Users.SingleOrDefaultAsync(a => a.Id == id, ct) : null;
}
