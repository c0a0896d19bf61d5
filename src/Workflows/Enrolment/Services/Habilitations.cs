using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>Grants and reads habilitations. Adds rows and leaves the saving to the act it is part of.</summary>
public sealed class Habilitations(BackOfficeDb db)
{
    /// <summary>What the enrolment's matrix said, for the account it opened. A line that grants nothing leaves no row.</summary>
    public void GrantFrom(EnrolmentFile file, Account account, Func<string, bool> service, string grantedBy, DateTimeOffset now)
    {
        foreach (var line in file.Grants.Where(g => (g.Declare || g.Pay) && service(g.ServiceCode)))
            db.Add(new Habilitation
            {
                AccountId = account.Id,
                EstablishmentId = line.EstablishmentId,
                ServiceCode = line.ServiceCode,
                Declare = line.Declare,
                Pay = line.Pay,
                From = now,
                GrantedBy = grantedBy,
            });
    }

    public Task<bool> MayDeclareAsync(Guid accountId, Guid establishmentId, string code, CancellationToken ct) =>
        InForce(accountId, establishmentId, code).AnyAsync(h => h.Declare, ct);

    public Task<bool> MayPayAsync(Guid accountId, Guid establishmentId, string code, CancellationToken ct) =>
        InForce(accountId, establishmentId, code).AnyAsync(h => h.Pay, ct);

    private IQueryable<Habilitation> InForce(Guid accountId, Guid establishmentId, string code) => db.Set<Habilitation>()
        .Where(h => h.AccountId == accountId && h.EstablishmentId == establishmentId && h.ServiceCode == code && h.To == null);
}
