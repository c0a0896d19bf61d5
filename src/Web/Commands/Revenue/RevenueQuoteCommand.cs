using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Revenue;

/// <summary><c>revenue quote</c>: the definitive contributions of a self-employed person for one income, or for a line each.</summary>
/// <param name="folder">The factory books; by default <c>rules/</c> of the caller's folder.</param>
public sealed class RevenueQuoteCommand(string? folder = null)
{
    public const string Help = """
        revenue quote --year AAAA --activity artisan|commercant|plnr --income EUROS
        revenue quote --lines

        Calcule les cotisations définitives d'un indépendant et répond en JSON : {"year","activity","montant","bareme",…,"total",…}

        --income  revenu net pour 2024, revenu brut (chiffre d'affaires moins charges) à partir de 2025 ; négatif, il compte pour 0
        --lines   lit {"year","activity","income"} par ligne sur l'entrée standard, répond une ligne chacun ;
                  une ligne fautive donne {"error","line"} et le code de sortie 1 à la fin

        « warning » s'ajoute quand aucun barème n'est publié pour l'année : le dernier est appliqué. Une question refusée donne
        {"error"} sur la sortie d'erreur et le code de sortie 2.
        """;

    public async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        try
        {
            var verb = new VerbArguments(args, ["--year", "--activity", "--income"], ["--lines"], maxWords: 0);
            if (verb.Has("--lines") && args.Length > 1) throw new BadArguments("« --lines » lit tout sur l'entrée standard : donnez-le seul.");
            var scale = new SelfEmployedScale(RevenueBooks.Load(folder));
            if (verb.Has("--lines")) return await JsonLines.AnswerAsync(input, output, line => Answer(scale, line), ct);
            var question = new QuoteQuestion(RevenueArguments.Year(verb), RevenueArguments.Activity(verb), RevenueArguments.Income(verb, "--income"));
            await output.WriteLineAsync(Answer(scale, question).AsMemory(), ct);
            return 0;
        }
        catch (Exception refused) when (RevenueBooks.IsRefusal(refused))
        {
            await error.WriteLineAsync(JsonLines.Error(RevenueBooks.Words(refused)).AsMemory(), ct);
            return 2;
        }
    }

    private static LineAnswer Answer(SelfEmployedScale scale, string line)
    {
        try
        {
            return new(Answer(scale, QuoteQuestion.Read(line)), null);
        }
        catch (Exception refused) when (RevenueBooks.IsRefusal(refused))
        {
            return new(null, RevenueBooks.Words(refused));
        }
    }

    private static string Answer(SelfEmployedScale scale, QuoteQuestion question) => QuoteJson.Write(
        question.Year, question.Activity, question.Income,
        scale.DefinitiveAmounts(question.Year, SelfEmployedFacts.On(question.Activity, question.Income)), scale.WarningFor(question.Year));
}
