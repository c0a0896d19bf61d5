using System.Text.Json;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Revenue;

/// <summary>One line of <c>revenue quote --lines</c>: <c>{"year","activity","income"}</c>, nothing less and nothing more.</summary>
internal sealed record QuoteQuestion(int Year, SelfEmployedActivity Activity, decimal Income)
{
    public static QuoteQuestion Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return Read(json.RootElement);
        }
        catch (JsonException)
        {
            throw new BadArguments("JSON illisible : écrivez {\"year\": 2026, \"activity\": \"artisan\", \"income\": 30000}.");
        }
    }

    private static QuoteQuestion Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) throw new BadArguments("un objet {\"year\", \"activity\", \"income\"} est attendu.");
        foreach (var member in json.EnumerateObject())
        {
            if (member.Name is not ("year" or "activity" or "income")) throw new BadArguments($"« {member.Name} » n'est pas attendu : year, activity, income.");
        }

        var year = Member(json, "year", JsonValueKind.Number, "une année civile").TryGetInt32(out var y) && y is >= 1900 and <= 2999
            ? y
            : throw new BadArguments("« year » : une année civile est attendue.");
        var activity = RevenueBooks.Activity(Member(json, "activity", JsonValueKind.String, "une activité").GetString());
        return Member(json, "income", JsonValueKind.Number, "un montant en euros").TryGetDecimal(out var income)
            ? new(year, activity, RevenueBooks.Checked(income, "« income »"))
            : throw new BadArguments("« income » : un montant en euros est attendu.");
    }

    private static JsonElement Member(JsonElement json, string name, JsonValueKind kind, string expected) =>
        json.TryGetProperty(name, out var member) && member.ValueKind == kind
            ? member
            : throw new BadArguments($"« {name} » manque ou n'est pas lisible : {expected} est attendu.");
}
