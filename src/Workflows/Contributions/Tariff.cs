using BackOffice.Engine.Rules;
using BackOffice.Workflows.Rules;

namespace BackOffice.Workflows.Contributions;

/// <summary>What the book tariff is asked: how many people, for which year.</summary>
public sealed record TariffFacts(int Year, int Headcount);

/// <summary>Prices a headcount (rules/tariff) at 1 January of the year.</summary>
public sealed class Tariff(PublishedRules rules)
{
    public Quote Quote(int year, int headcount)
    {
        var book = rules.Current.Book(RuleBooks.Tariff);
        var date = new DateOnly(year, 1, 1);
        var version = book.At(date);
        var trace = version.For<TariffFacts>().Trace(new TariffFacts(year, headcount));
        var price = trace.Answer();
        // The book rounds to the cent, line by line; Money refuses anything finer.
        var (exclTax, vat) = (Money.Of(price.Number("amountExclTax")), Money.Of(price.Number("vatAmount")));
        return new Quote(
            year, headcount, [new QuoteLine(price.Text("label"), headcount, price.Number("unitPrice"), exclTax.Euros)],
            exclTax.Euros, price.Number("vatRate"), vat.Euros, (exclTax + vat).Euros,
            version.Book, version.Name, version.Hash, book.WarningAt(date), trace.ToJson());
    }

    /// <summary>Price per person and national average, for the 80–120 % check of the review.</summary>
    public (decimal UnitPrice, decimal? NationalAverage) PriceOf(int year)
    {
        var version = rules.Current.Book(RuleBooks.Tariff).At(new DateOnly(year, 1, 1));
        var price = version.For<TariffFacts>().Evaluate(new TariffFacts(year, 1));
        return (price.Number("unitPrice"), price.NumberOrNull("nationalAverage"));
    }
}
