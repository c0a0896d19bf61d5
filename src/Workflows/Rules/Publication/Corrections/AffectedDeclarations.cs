using BackOffice.Engine.Rules;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>
/// Which declarations a version decides, which of those are invoiced, and which were computed otherwise by another version. Membership and
/// services are decided once, on the day of the request: no version reaches back to them.
/// </summary>
public sealed class AffectedDeclarations(BackOfficeDb db)
{
    /// <param name="library">The books with the version in its place.</param>
    /// <param name="version">The version; it need not be published yet.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<AffectedDeclaration>> FindAsync(RuleLibrary library, RuleVersion version, CancellationToken ct)
    {
        var affected = version.Book switch
        {
            RuleBooks.Tariff => await PricedOtherwiseAsync(library, version, ct),
            RuleBooks.FollowUpCategory => await CategorisedOtherwiseAsync(library, version, ct),
            _ => [],
        };
        return [.. affected.OrderByDescending(a => a.Broken is not null).ThenByDescending(a => Math.Abs(a.Difference)).ThenBy(a => a.Number, StringComparer.Ordinal)];
    }

    /// <summary>Declarations of the version's dates that have an invoice which stands and was not made by these very bytes.</summary>
    public Task<int> CountInvoicedAsync(RuleLibrary library, RuleVersion version, CancellationToken ct) =>
        DecidedBy(library, version).CountAsync(d => d.Invoices.Any(i => i.Kind != InvoiceKind.CreditNote && !i.IsCredited), ct);

    /// <summary>The declarations whose date selects this version.</summary>
    private IQueryable<Declaration> DecidedBy(RuleLibrary library, RuleVersion version)
    {
        var from = version.Effective;
        var until = library.Book(version.Book).Versions.Where(v => v.Effective > from).Select(v => (DateOnly?)v.Effective).Min() ?? DateOnly.MaxValue;
        var (firstYear, lastYear) = (FirstYearFrom(from), FirstYearFrom(until) - 1);
        return version.Book switch
        {
            RuleBooks.Tariff => db.Declarations.Where(d => d.Year >= firstYear && d.Year <= lastYear),
            RuleBooks.FollowUpCategory => db.Declarations.Where(d => d.BaseDate >= from && d.BaseDate < until),
            RuleBooks.DeclarationReview => db.Declarations.Where(d => d.Campaign.BaseDate >= from && d.Campaign.BaseDate < until),
            _ => db.Declarations.Where(_ => false),
        };
    }

    /// <summary>The first year whose 1 January is that day or later.</summary>
    private static int FirstYearFrom(DateOnly day) => day is { Month: 1, Day: 1 } ? day.Year : day.Year + 1;

    private async Task<List<AffectedDeclaration>> PricedOtherwiseAsync(RuleLibrary library, RuleVersion version, CancellationToken ct)
    {
        var prices = new Prices(new Tariff(new PublishedRules(library)));
        var affected = new List<AffectedDeclaration>();
        var rows = DecidedBy(library, version).AsNoTracking().Select(d => new
        {
            d.Id,
            d.Number,
            d.Member.CompanyName,
            d.Year,
            d.State,
            d.Quote,
            Invoiced = d.Invoices.Where(i => i.Kind != InvoiceKind.CreditNote && !i.IsCredited).OrderByDescending(i => i.Number).Select(i => i.Quote).FirstOrDefault(),
        });
        await foreach (var d in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            // What a member types again after a reopening is computed anew when they confirm.
            var current = d.Invoiced ?? (DeclarationStates.IsEditable(d.State) ? null : d.Quote);
            if (current is null || current.Hash == version.Hash) continue;
            var (after, broken) = prices.Of(d.Year, current.Headcount);
            // A person's correction is not the rules' doing: computed is compared with computed.
            var computed = current.Correction?.Before ?? current.TotalExclTax;
            if (broken is null && after!.TotalExclTax == computed && after.VatRate == current.VatRate) continue;
            affected.Add(new(d.Id, d.Number, d.CompanyName, d.Year, d.Invoiced is not null, current.TotalInclTax, after?.TotalInclTax, "", broken));
        }

        return affected;
    }

    private async Task<List<AffectedDeclaration>> CategorisedOtherwiseAsync(RuleLibrary library, RuleVersion version, CancellationToken ct)
    {
        var followUp = new FollowUp(new PublishedRules(library));
        var affected = new List<AffectedDeclaration>();
        var rows = DecidedBy(library, version).AsNoTracking()
            .Select(d => new
            {
                d.Id,
                d.Number,
                d.Member.CompanyName,
                d.Year,
                d.State,
                d.BaseDate,
                d.Employees,
                Invoiced = d.Invoices.Any(i => i.Kind != InvoiceKind.CreditNote && !i.IsCredited),
            });
        await foreach (var d in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (DeclarationStates.IsEditable(d.State)) continue;
            try
            {
                var changes = d.Employees.Where(e => e.BookHash != version.Hash)
                    .Select(e => (Before: e.Category, After: followUp.CategoryOf(e.BirthDate, e.HireDate, e.Determinants, d.BaseDate).Category))
                    .Where(c => c.Before != c.After).GroupBy(c => $"{c.Before} → {c.After}", (what, people) => $"{what} : {French.Count(people.Count(), "salarié")}")
                    .ToList();
                if (changes.Count > 0) affected.Add(new(d.Id, d.Number, d.CompanyName, d.Year, d.Invoiced, null, null, string.Join(", ", changes)));
            }
            catch (Exception broken) when (broken is RuleBroken or FactsRefused)
            {
                affected.Add(new(d.Id, d.Number, d.CompanyName, d.Year, d.Invoiced, null, null, "", broken.Message));
            }
        }

        return affected;
    }

    /// <summary>Few headcounts, many declarations: each is priced once.</summary>
    private sealed class Prices(Tariff tariff)
    {
        private readonly Dictionary<(int Year, int Headcount), (Quote? Quote, string? Broken)> _known = [];

        public (Quote? Quote, string? Broken) Of(int year, int headcount)
        {
            if (_known.TryGetValue((year, headcount), out var known)) return known;
            return _known[(year, headcount)] = Priced(year, headcount);
        }

        private (Quote?, string?) Priced(int year, int headcount)
        {
            try
            {
                return (tariff.Quote(year, headcount), null);
            }
            catch (Exception broken) when (broken is RuleBroken or FactsRefused)
            {
                return (null, broken.Message);
            }
        }
    }
}
