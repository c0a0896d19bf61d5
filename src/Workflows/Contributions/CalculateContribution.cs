using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Workforce;

namespace BackOffice.Workflows.Contributions;

/// <summary>Categorises everybody present on the base date (rules/follow-up-category) and prices them (rules/tariff).</summary>
public sealed class CalculateContribution(DeclaredWorkforce workforce, Tariff tariff) : IActivity<Declaration>
{
    public static string Key => "calculate-contribution";

    public static string Label => "Calculer la cotisation";

    public async Task RunAsync(ActivityContext<Declaration> context, CancellationToken ct)
    {
        var declaration = context.Case;
        var employees = await workforce.OnBaseDateAsync(declaration, ct);
        var quote = tariff.Quote(declaration.Year, employees.Count);
        declaration.Freeze(employees, quote);
        context.Journal(
            French.Of($"{French.Count(employees.Count, "salarié")}, {quote.TotalInclTax:N2} € TTC, barème du {DateOnly.Parse(quote.Version, System.Globalization.CultureInfo.InvariantCulture):d}."),
            new { quote.Headcount, quote.TotalExclTax, quote.Vat, quote.TotalInclTax, quote.Book, quote.Version, quote.Hash });
    }
}
