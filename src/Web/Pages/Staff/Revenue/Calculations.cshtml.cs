using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Staff.Revenue;

/// <summary>Both calculations of a re-evaluation line by line, why, and the instalments before and now.</summary>
public sealed class CalculationsModel(CaseDesk desk, BackOfficeDb db, StaffReevaluations reevaluations) : RevenueCasePage(desk, db, reevaluations)
{
    /// <summary>Both, line by line, in the order of the scale; empty until the estimate is calculated.</summary>
    public IEnumerable<ComparedLine> Compared => Reevaluation.QuoteAfter is { } after
        ? after.Lines.Select(line => new ComparedLine(line, Reevaluation.QuoteBefore.Lines.FirstOrDefault(l => l.Label == line.Label)))
        : [];

    public void OnGet()
    {
    }
}

/// <summary>One contribution before the request and with the estimate.</summary>
public sealed record ComparedLine(SelfEmployedLine After, SelfEmployedLine? Before)
{
    public decimal Difference => After.Amount - (Before?.Amount ?? 0);
}
