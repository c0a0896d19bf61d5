using System.Globalization;
using System.Text.Json;
using BackOffice.Engine.Rules;

namespace BackOffice.Web.Commands;

/// <summary><c>rules evaluate BOOK --date D</c>: facts in, answer and reasons out, both JSON.</summary>
/// <param name="published">Loads the database's published versions, for <c>--published</c>.</param>
/// <param name="folder">The factory books; by default <c>rules/</c> of the caller's folder.</param>
public sealed class RulesEvaluateCommand(Func<CancellationToken, Task<RuleLibrary>> published, string? folder = null)
{
    public const string Help = """
        rules evaluate LIVRE --date AAAA-MM-JJ [--input FICHIER|-] [--lines] [--published]

        Évalue un livre de règles sur des faits JSON (par défaut lus sur l'entrée standard) et répond en JSON :
        {"book","version","hash","output":{…},"rules":[{"name","outcome","message","reference"}]}

        --date       date du fait : elle choisit la version du livre
        --input      fichier des faits, ou - pour l'entrée standard
        --lines      un fait par ligne, une réponse par ligne ; une ligne fautive donne {"error","line"} et le code de sortie 1 à la fin
        --published  les versions publiées en base, au lieu du dossier rules
        """;

    public async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        try
        {
            var verb = new VerbArguments(args, ["--date", "--input"], ["--lines", "--published"], maxWords: 1);
            var book = verb.Word(0) ?? throw new BadArguments("il manque le nom du livre ; voir --help.");
            var date = RuleArguments.Date(verb.Required("--date"));
            var library = verb.Has("--published") ? await published(ct) : RuleLibrary.LoadFolder(folder ?? RulesFolder.Default());
            var version = library.Book(book).At(date);
            if (library.Book(book).WarningAt(date) is { } warning) await error.WriteLineAsync(warning.AsMemory(), ct);
            using var file = verb.Value("--input") is { } path and not "-" ? new StreamReader(path) : null;
            return verb.Has("--lines")
                ? await JsonLines.AnswerAsync(file ?? input, output, line => Answer(version, line), ct)
                : await OneAsync(version, await (file ?? input).ReadToEndAsync(ct), output, error, ct);
        }
        catch (RuleBookRefused refused)
        {
            await error.WriteLineAsync($"rules evaluate : {refused.Faults[0]}{(refused.Faults.Count > 1 ? $" (et {refused.Faults.Count - 1} autres erreurs : voir rules check)" : "")}".AsMemory(), ct);
            return 2;
        }
        catch (Exception refused) when (refused is BadArguments or UnknownRuleBook or NoRuleInForce or FactsRefused or JsonException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"rules evaluate : {Words(refused)}".AsMemory(), ct);
            return 2;
        }
    }

    private static async Task<int> OneAsync(RuleVersion version, string json, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var trace = Trace(version, json);
        await output.WriteLineAsync(RuleJson.Write(trace.WriteShort).AsMemory(), ct);
        if (trace.IsWhole) return 0;
        await error.WriteLineAsync("rules evaluate : une règle est en erreur, voir « outcome » et « message ».".AsMemory(), ct);
        return 1;
    }

    private static LineAnswer Answer(RuleVersion version, string line)
    {
        try
        {
            var trace = Trace(version, line);
            return trace.IsWhole ? new(RuleJson.Write(trace.WriteShort), null) : new(null, Broken(trace));
        }
        catch (Exception refused) when (refused is FactsRefused or JsonException)
        {
            return new(null, Words(refused));
        }
    }

    private static RuleTrace Trace(RuleVersion version, string json)
    {
        using var facts = JsonDocument.Parse(json);
        return version.For<RuleRecord>().Trace(version.Facts(facts.RootElement));
    }

    private static string Broken(RuleTrace trace)
    {
        var rule = trace.Rules.First(r => r.Outcome == RuleOutcome.Error);
        return $"règle « {rule.Name} » en erreur : {rule.Message}";
    }

    private static string Words(Exception refused) => refused is JsonException json
        ? string.Create(CultureInfo.InvariantCulture, $"JSON illisible, ligne {json.LineNumber + 1}, octet {json.BytePositionInLine + 1}.")
        : refused.Message.ReplaceLineEndings(" ");
}
