using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;

namespace BackOffice.Workflows.Revenue;

/// <summary>
/// Prices an income (rules/self-employed-*) at 1 January of the year the contributions are due for. Provisional and definitive contributions are
/// two books, because a reform may reach one before the other: those of 2025 are provisional on the scale of 2024, definitive on the reform.
/// </summary>
public sealed class SelfEmployedScale(PublishedRules rules)
{
    public SelfEmployedQuote Provisional(int year, SelfEmployedFacts facts) => Quote(RuleBooks.SelfEmployedProvisional, year, facts);

    public SelfEmployedQuote Definitive(int year, SelfEmployedFacts facts) => Quote(RuleBooks.SelfEmployedDefinitive, year, facts);

    /// <summary>The definitive amounts without what explains them: for many incomes in a row.</summary>
    public SelfEmployedAmounts DefinitiveAmounts(int year, SelfEmployedFacts facts) =>
        SelfEmployedAmounts.Of(Version(RuleBooks.SelfEmployedDefinitive, year).For<SelfEmployedFacts>().Evaluate(facts));

    /// <summary>Said when no scale is published for the year and the last one applies; null otherwise.</summary>
    public string? WarningFor(int year) => rules.Current.Book(RuleBooks.SelfEmployedDefinitive).WarningAt(new DateOnly(year, 1, 1));

    /// <summary>Which income the provisional scale of a year applies to, as its book says.</summary>
    public IncomeKind ProvisionalIncome(int year) => KindOf(RuleBooks.SelfEmployedProvisional, year);

    public IncomeKind DefinitiveIncome(int year) => KindOf(RuleBooks.SelfEmployedDefinitive, year);

    private IncomeKind KindOf(string book, int year) => Version(book, year).Properties["income"] is "net" ? IncomeKind.Net : IncomeKind.Gross;

    private SelfEmployedQuote Quote(string book, int year, SelfEmployedFacts facts)
    {
        var version = Version(book, year);
        var trace = version.For<SelfEmployedFacts>().Trace(facts);
        var amounts = SelfEmployedAmounts.Of(trace.Answer());
        var lines = trace.Rules.Where(rule => rule.Output?.Names.Contains("total") == true).Select(rule => new SelfEmployedLine(
            (string)rule.Properties["label"]!, rule.Output!.Number("total"), rule.Message ?? "", rule.Reference));
        return new(
            year, amounts, trace.Rules[0].Message ?? "", [.. lines], version.Book, version.Name, version.Hash,
            rules.Current.Book(book).WarningAt(new DateOnly(year, 1, 1)), trace.ToJson());
    }

    private RuleVersion Version(string book, int year) => rules.Current.Book(book).At(new DateOnly(year, 1, 1));
}
