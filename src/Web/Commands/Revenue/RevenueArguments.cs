using System.Globalization;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Revenue;

/// <summary>Reads the options the two revenue verbs share.</summary>
internal static class RevenueArguments
{
    public static int Year(VerbArguments verb) =>
        int.TryParse(verb.Required("--year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2999
            ? year
            : throw new BadArguments($"« --year {verb.Value("--year")} » : une année civile est attendue.");

    public static SelfEmployedActivity Activity(VerbArguments verb) => RevenueBooks.Activity(verb.Required("--activity"));

    public static decimal Income(VerbArguments verb, string name) =>
        decimal.TryParse(verb.Required(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var income)
            ? RevenueBooks.Checked(income, name)
            : throw new BadArguments($"« {name} {verb.Value(name)} » : un montant en euros est attendu, en chiffres, avec un point (30000 ou 30000.50).");

    public static Rhythm Rhythm(VerbArguments verb) => Rhythms.FromKey(verb.Required("--rhythm"))
        ?? throw new BadArguments($"rythme « {verb.Value("--rhythm")} » inconnu : {string.Join(", ", Rhythms.Keys)}.");

    public static DateOnly Day(VerbArguments verb, string name) =>
        DateOnly.TryParseExact(verb.Required(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadArguments($"date « {verb.Value(name)} » impossible : écrivez AAAA-MM-JJ.");
}
