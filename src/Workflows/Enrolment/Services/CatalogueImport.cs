using System.Text.Json;
using System.Text.Json.Serialization;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>
/// Each start: the services of <c>catalogue.json</c> that the database does not have are added. From then on the database decides: what an
/// admin changed, or withdrew, is never overwritten.
/// </summary>
public sealed class CatalogueImport(BackOfficeDb db)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <returns>How many services were new.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var known = await db.Set<ServiceOffer>().Select(o => o.Code).ToListAsync(ct);
        var added = Factory().Where(o => !known.Contains(o.Code)).ToList();
        db.AddRange(added);
        await db.SaveChangesAsync(ct);
        return added.Count;
    }

    private static IEnumerable<ServiceOffer> Factory()
    {
        using var stream = typeof(CatalogueImport).Assembly.GetManifestResourceStream("services-catalogue.json")
            ?? throw new InvalidOperationException("The catalogue of services is not embedded.");
        var rows = JsonSerializer.Deserialize<List<Row>>(stream, Options)!;
        return rows.Select((row, i) => new ServiceOffer
        {
            Code = row.Code,
            Name = row.Name,
            Label = row.Label,
            Summary = row.Summary,
            Family = row.Family,
            Profiles = row.Profiles,
            Payable = row.Payable,
            Complement = row.Complement,
            Organisations = row.Organisations,
            IsDelayed = row.IsDelayed,
            IsPerEstablishment = row.IsPerEstablishment,
            IsCompulsory = row.IsCompulsory,
            HasLegalAddressee = row.HasLegalAddressee,
            Position = i + 1,
        });
    }

    private sealed record Row(
        string Code, string Name, string Label, string Summary, ServiceFamily Family, List<CompanyKind> Profiles, bool Payable,
        ServiceComplement Complement, List<string> Organisations, bool IsDelayed, bool IsPerEstablishment, bool IsCompulsory, bool HasLegalAddressee);
}
