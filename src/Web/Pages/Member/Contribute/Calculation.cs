using BackOffice.Workflows.Contributions;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>The contribution as it stands before confirmation: people by category, and what they cost.</summary>
public sealed record Calculation(Quote Quote, IReadOnlyList<CategoryCount> ByCategory)
{
    public static async Task<Calculation> OfAsync(Declaration declaration, DeclaredWorkforce workforce, Tariff tariff, CancellationToken ct)
    {
        var employees = await workforce.OnBaseDateAsync(declaration, ct);
        return new Calculation(
            tariff.Quote(declaration.Year, employees.Count),
            [.. employees.GroupBy(e => e.Category).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new CategoryCount(g.Key, g.Count()))]);
    }
}

public sealed record CategoryCount(string Category, int People);
