using System.Security.Cryptography;
using System.Text;

namespace BackOffice.Workflows.Revenue;

/// <summary>What an estimate would do, shown before anything is written; and what a final income above or below it would bring.</summary>
public sealed record ReevaluationPreview(
    int Year, decimal Estimate, IncomeKind IncomeKind, SelfEmployedQuote QuoteBefore, SelfEmployedQuote QuoteAfter, Recalculation Result, bool NeedsReview, DateOnly NoticeDueOn,
    FinalIncomeExample IfHigher)
{
    /// <summary>Recognises the instalments the person saw: a confirmation of other ones is asked again.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(';', Result.Before.Concat(Result.After).Select(i => $"{i.DueOn:yyyyMMdd}={i.Amount:0}")))))[..16];
}

/// <summary>An example for the warning not to under-estimate: with this final income, so much would still be claimed.</summary>
public sealed record FinalIncomeExample(decimal Income, decimal Shortfall);
