using System.Globalization;
using System.Text.Json;
using BackOffice.Engine.Rules;

namespace BackOffice.Web.Commands;

/// <summary><c>tariff quote --year Y --headcount N</c>: what the tariff of 1 January of that year asks, line by line.</summary>
/// <param name="folder">The factory books; by default <c>rules/</c> of the caller's folder.</param>
public sealed class TariffQuoteCommand(string? folder = null)
{
    public const string Help = """
        tariff quote --year AAAA --headcount N

        Calcule la cotisation d'une année civile pour un effectif au 1er janvier et répond en JSON :
        {"year","headcount","book","version","hash","lines":[{"label","quantity","unitPrice","amount"}],"totalExclTax","vat","totalInclTax"}
        « warning » s'ajoute quand aucun tarif n'est publié pour l'année : le dernier est appliqué.
        """;

    public async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        try
        {
            var verb = new VerbArguments(args, ["--year", "--headcount"], [], maxWords: 0);
            var year = Whole(verb, "--year", 1900, 2999);
            var headcount = Whole(verb, "--headcount", 0, 10_000_000);
            var book = RuleLibrary.LoadFolder(folder ?? RulesFolder.Default()).Book("tariff");
            var on = new DateOnly(year, 1, 1); // a declaration's price is that of 1 January of its year
            await output.WriteLineAsync(Quote(book, on, year, headcount).AsMemory(), ct);
            return 0;
        }
        catch (Exception refused) when (refused is BadArguments or UnknownRuleBook or NoRuleInForce or RuleBookRefused or RuleBroken or IOException)
        {
            var first = refused is RuleBookRefused rules ? rules.Faults[0].ToString() : refused.Message;
            await error.WriteLineAsync($"tariff quote : {first}".AsMemory(), ct);
            return 2;
        }
    }

    private static string Quote(RuleBook book, DateOnly on, int year, int headcount)
    {
        var version = book.At(on);
        using var facts = JsonDocument.Parse(string.Create(CultureInfo.InvariantCulture, $$"""{"year":{{year}},"headcount":{{headcount}}}"""));
        var answer = version.For<RuleRecord>().Trace(version.Facts(facts.RootElement)).Answer();
        return RuleJson.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("year", year);
            writer.WriteNumber("headcount", headcount);
            writer.WriteString("book", version.Book);
            writer.WriteString("version", version.Name);
            writer.WriteString("hash", version.Hash);
            writer.WriteStartArray("lines");
            writer.WriteStartObject();
            writer.WriteString("label", answer.Text("label"));
            writer.WriteNumber("quantity", answer.Number("quantity"));
            writer.WriteNumber("unitPrice", answer.Number("unitPrice"));
            writer.WriteNumber("amount", answer.Number("amountExclTax"));
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteNumber("totalExclTax", answer.Number("amountExclTax"));
            writer.WriteNumber("vat", answer.Number("vatAmount"));
            writer.WriteNumber("totalInclTax", answer.Number("totalInclTax"));
            if (book.WarningAt(on) is { } warning) writer.WriteString("warning", warning);
            writer.WriteEndObject();
        });
    }

    private static int Whole(VerbArguments verb, string name, int least, int most) =>
        int.TryParse(verb.Required(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new BadArguments($"« {name} {verb.Value(name)} » : un nombre entier entre {least} et {most} est attendu.");
}
