using BackOffice.Engine.Rules;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>Finds what a person should look at before the declaration is invoiced (rules/declaration-review).</summary>
public sealed class DeclarationReview(BackOfficeDb db, PublishedRules rules, Tariff tariff)
{
    public async Task<IReadOnlyList<Anomaly>> OfAsync(Declaration declaration, DateTimeOffset at, CancellationToken ct)
    {
        var version = rules.Current.Book(RuleBooks.DeclarationReview).At(declaration.Campaign.BaseDate);
        var trace = version.For<ReviewFacts>().Trace(await FactsAsync(declaration, ct));
        return [.. trace.Answer().Items("anomalies").Select(a => new Anomaly
        {
            DeclarationId = declaration.Id,
            Rule = (string)a["code"]!,
            Message = (string)a["label"]!,
            NeedsReview = a["severity"] is "review",
            BookVersion = version.Name,
            BookHash = version.Hash,
            FoundAt = at,
        })];
    }

    private async Task<ReviewFacts> FactsAsync(Declaration declaration, CancellationToken ct)
    {
        var previous = await PreviousAsync(declaration, ct);
        var now = declaration.Employees.Select(e => e.EmployeeId).ToHashSet();
        var (unitPrice, average) = tariff.PriceOf(declaration.Year);
        return ReviewFacts.Of(
            new(declaration.Year, declaration.BaseDate, declaration.Employees),
            previous is null ? null : new(previous.Headcount, [.. previous.Employees.Select(e => e.EmployeeId)]),
            await DuplicateNirsAsync(now, ct),
            await db.Employees.CountAsync(e => now.Contains(e.Id) && e.Nir != null && e.Nir.IsProvisional, ct),
            unitPrice,
            average);
    }

    private Task<Declaration?> PreviousAsync(Declaration declaration, CancellationToken ct) => db.Declarations.AsNoTracking()
        .Where(d => d.MemberId == declaration.MemberId && d.Year < declaration.Year && d.Headcount != null)
        .OrderByDescending(d => d.Year)
        .FirstOrDefaultAsync(ct);

    /// <summary>People of this declaration whose number another of them bears too, by the blind index: nothing is opened.</summary>
    private async Task<int> DuplicateNirsAsync(HashSet<Guid> employees, CancellationToken ct)
    {
        var indexes = await db.Employees.Where(e => employees.Contains(e.Id) && e.Nir!.BlindIndex != null)
            .Select(e => e.Nir!.BlindIndex!).ToListAsync(ct);
        return indexes.GroupBy(Convert.ToHexString).Where(g => g.Count() > 1).Sum(g => g.Count());
    }
}
