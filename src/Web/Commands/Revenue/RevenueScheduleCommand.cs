using System.Globalization;
using System.Text.Json;
using BackOffice.Engine.Rules;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Revenue;

/// <summary><c>revenue schedule</c>: what a new estimate does to a year's provisional instalments.</summary>
/// <param name="folder">The factory books; by default <c>rules/</c> of the caller's folder.</param>
public sealed class RevenueScheduleCommand(string? folder = null)
{
    public const string Help = """
        revenue schedule --year AAAA --activity artisan|commercant|plnr --rhythm monthly-5|monthly-20|quarterly
                         --income EUROS --new-income EUROS --requested-on AAAA-MM-JJ

        Recalcule l'échéancier provisionnel d'une année après une réévaluation du revenu et répond en JSON :
        {"effectiveOn","alreadyCalled","before":[…],"after":[…],"cfpInNovember","credit"}

        Les échéances sont données sans la CFP, appelée en plus avec celle de novembre. Les revenus sont nets jusqu'aux cotisations
        provisionnelles de 2025 (barème de 2024), bruts à partir de 2026. « effectiveOn » est null quand aucune échéance de l'année
        n'est assez loin de la demande : rien ne change et « remainder », s'il est dû, attend la régularisation.
        Une question refusée donne {"error"} sur la sortie d'erreur et le code de sortie 2.
        """;

    public async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        try
        {
            var verb = new VerbArguments(args, ["--year", "--activity", "--rhythm", "--income", "--new-income", "--requested-on"], [], maxWords: 0);
            var (year, activity, rhythm) = (RevenueArguments.Year(verb), RevenueArguments.Activity(verb), RevenueArguments.Rhythm(verb));
            var (income, estimate) = (RevenueArguments.Income(verb, "--income"), RevenueArguments.Income(verb, "--new-income"));
            var requestedOn = RequestDay(verb, year);
            var books = RevenueBooks.Load(folder);
            var (scale, terms) = (new SelfEmployedScale(books), new ScheduleRules(books).Terms(year, rhythm));
            var before = InstalmentPlan.Spread(scale.Provisional(year, SelfEmployedFacts.On(activity, income)).Amounts.ByInstalments, terms.DueDates(year));
            var quote = scale.Provisional(year, SelfEmployedFacts.On(activity, estimate));
            var result = Recalculation.Of(before, quote.Amounts.ByInstalments, requestedOn, terms.EffectDelayDays);
            await output.WriteLineAsync(Answer(result, quote).AsMemory(), ct);
            return 0;
        }
        catch (Exception refused) when (RevenueBooks.IsRefusal(refused))
        {
            await error.WriteLineAsync(JsonLines.Error(RevenueBooks.Words(refused)).AsMemory(), ct);
            return 2;
        }
    }

    /// <summary>The estimate is that of the current year; in December one may already write about the next.</summary>
    private static DateOnly RequestDay(VerbArguments verb, int year)
    {
        var day = RevenueArguments.Day(verb, "--requested-on");
        return day >= new DateOnly(year - 1, 12, 1) && day.Year <= year
            ? day
            : throw new BadArguments(string.Create(CultureInfo.InvariantCulture, $"date {day:yyyy-MM-dd} : une réévaluation de {year} se demande du 1er décembre {year - 1} au 31 décembre {year}."));
    }

    private static string Answer(Recalculation result, SelfEmployedQuote quote) => RuleJson.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("effectiveOn", result.EffectiveOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteNumber("alreadyCalled", result.AlreadyCalled);
        Amounts(writer, "before", result.Before);
        Amounts(writer, "after", result.After);
        writer.WriteNumber("cfpInNovember", quote.Amounts.Training);
        writer.WriteNumber("credit", result.Credit);
        if (result.Remainder > 0) writer.WriteNumber("remainder", result.Remainder);
        if (quote.Warning is { } warning) writer.WriteString("warning", warning);
        writer.WriteEndObject();
    });

    private static void Amounts(Utf8JsonWriter writer, string name, IReadOnlyList<PlannedInstalment> instalments)
    {
        writer.WriteStartArray(name);
        foreach (var instalment in instalments) writer.WriteNumberValue(instalment.Amount);
        writer.WriteEndArray();
    }
}
