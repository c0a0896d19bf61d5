using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment;

/// <summary>The "compte rendu": what was subscribed to, who may do what, and what is left to complete.</summary>
public sealed record EnrolmentReport(
    string CompanyName, IReadOnlyList<ReportedService> Services, IReadOnlyList<ReportedGrant> Grants, IReadOnlyList<string> LeftToComplete);

public sealed record ReportedService(string Name, string Label, bool IsDelayed);

public sealed record ReportedGrant(string Establishment, string Siret, string Service, bool Declare, bool Pay);

public sealed class EnrolmentReports(BackOfficeDb db, ServiceCatalogue catalogue, EnrolmentMatrix matrix)
{
    public async Task<EnrolmentReport> OfAsync(EnrolmentFile file, CancellationToken ct)
    {
        var offers = (await catalogue.ReadAsync(ct)).Where(o => file.Services.Any(s => s.Code == o.Code)).ToList();
        var company = await db.Members.Where(m => m.Id == file.MemberId).Select(m => m.CompanyName).SingleOrDefaultAsync(ct);
        var lines = await matrix.ReadAsync(file, ct);
        return new(
            company ?? "",
            [.. offers.Select(o => new ReportedService(o.Name, o.Label, o.IsDelayed))],
            [.. lines.Where(l => l.Declare || l.Pay).Select(l => new ReportedGrant(l.Establishment, l.Siret, l.Offer.Name, l.Declare, l.Pay))],
            [.. offers.SelectMany(o => Missing(o, file.Complement))]);
    }

    private static IEnumerable<string> Missing(ServiceOffer offer, EnrolmentComplement? given)
    {
        if (offer.Complement.AsksForSepa() && given?.Iban is null) yield return $"{offer.Name} : le compte bancaire et le mandat SEPA";
        if (offer.Complement.AsksForOrganisations() && given?.Organisations is not { Count: > 0 }) yield return $"{offer.Name} : les organismes destinataires";
    }
}
