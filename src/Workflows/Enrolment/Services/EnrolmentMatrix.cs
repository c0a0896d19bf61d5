using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>A line of the matrix: what the person may do with a service for an establishment.</summary>
public sealed record MatrixLine(Guid EstablishmentId, string Establishment, string Siret, ServiceOffer Offer, bool Declare, bool Pay)
{
    /// <summary>What the line is called in a form.</summary>
    public string Key => $"{EstablishmentId:N}.{Offer.Code}";
}

/// <summary>
/// The matrix of an enrolment: establishment × declaration × {Déclarer, Payer}. A head office sees all the member's open establishments,
/// another one itself. A line never seen before is granted, as the person is the first administrator of what they enrol.
/// </summary>
public sealed class EnrolmentMatrix(BackOfficeDb db, ServiceCatalogue catalogue)
{
    public async Task<IReadOnlyList<MatrixLine>> ReadAsync(EnrolmentFile file, CancellationToken ct)
    {
        var isHeadOffice = await db.Establishments.AnyAsync(e => e.Id == file.EstablishmentId && e.IsHeadOffice, ct);
        var places = await db.Establishments.AsNoTracking()
            .Where(e => e.MemberId == file.MemberId && e.ClosedOn == null && (isHeadOffice || e.Id == file.EstablishmentId))
            .OrderByDescending(e => e.IsHeadOffice).ThenBy(e => e.Name).ThenBy(e => e.Siret)
            .Select(e => new { e.Id, e.Name, e.Siret }).ToListAsync(ct);
        var offers = (await catalogue.ReadAsync(ct)).Where(o => file.Services.Any(s => s.Code == o.Code)).ToList();
        return [.. places.SelectMany(p => offers.Select(o =>
        {
            var kept = file.Grants.FirstOrDefault(g => g.EstablishmentId == p.Id && g.ServiceCode == o.Code);
            return new MatrixLine(p.Id, p.Name, p.Siret.ToString(), o, kept?.Declare ?? true, kept?.Pay ?? o.Payable);
        }))];
    }

    /// <summary>Keeps what was ticked. "Payer" is only kept where one can pay.</summary>
    public async Task ChooseAsync(EnrolmentFile file, Func<string, bool> declares, Func<string, bool> pays, CancellationToken ct) =>
        file.Grants = [.. (await ReadAsync(file, ct)).Select(l => new ChosenGrant(l.EstablishmentId, l.Offer.Code, declares(l.Key), l.Offer.Payable && pays(l.Key)))];
}
