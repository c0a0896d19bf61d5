using System.Globalization;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Rules.Publication;

namespace BackOffice.Web.Commands;

/// <summary><c>rules export BOOK</c>: the published versions as the files they were, for a repository or another server.</summary>
internal static class RulesExportCommand
{
    public const string Help = """
        rules export LIVRE [--date AAAA-MM-JJ [--revision N]] [--to DOSSIER]

        Écrit les versions publiées d'un livre, octet pour octet, dans DOSSIER/LIVRE/AAAA-MM-JJ.json et .cases.json (dossier par défaut : rules).
        Sans --date, toutes celles qui décident ; avec --revision, une révision remplacée aussi. Un fichier différent au même endroit est remplacé.
        La base est celle de ConnectionStrings__BackOffice, ou la base embarquée.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var verb = new VerbArguments(args, ["--date", "--revision", "--to"], [], maxWords: 1);
        var book = verb.Word(0) ?? throw new BadArguments("il manque le nom du livre ; voir --help.");
        var date = verb.Value("--date") is { } day ? RuleArguments.Date(day) : (DateOnly?)null;
        var revision = RevisionOf(verb, date);
        await using var services = await VerbServices.OpenAsync(stop);
        try
        {
            foreach (var file in await services.Get<RuleFiles>().PublishedAsync(book, date, revision, stop))
                foreach (var written in await file.WriteAsync(verb.Value("--to") ?? RulesFolder.Name, stop))
                    await output.WriteLineAsync($"{written.Path} : {Words(written.Fate)}".AsMemory(), stop);
            return 0;
        }
        catch (Exception refused) when (refused is Refusal or IOException or UnauthorizedAccessException)
        {
            throw new BadArguments(refused.Message);
        }
    }

    private static int? RevisionOf(VerbArguments verb, DateOnly? date)
    {
        if (verb.Value("--revision") is not { } text) return null;
        if (date is null) throw new BadArguments("« --revision » va avec « --date » ; voir --help.");
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new BadArguments($"« --revision {text} » : un nombre à partir de 1 est attendu.");
    }

    private static string Words(FileFate fate) => fate switch
    {
        FileFate.New => "écrit",
        FileFate.Replaced => "remplacé",
        FileFate.Unchanged => "identique",
        _ => throw new ArgumentOutOfRangeException(nameof(fate)),
    };
}
