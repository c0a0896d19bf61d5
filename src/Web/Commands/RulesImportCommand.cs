using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;

namespace BackOffice.Web.Commands;

/// <summary><c>rules import FILE</c>: a file becomes a draft, which goes the way of every draft.</summary>
internal static class RulesImportCommand
{
    public const string Help = """
        rules import FICHIER [--book LIVRE] [--date AAAA-MM-JJ] [--by ADRESSE]

        Ouvre un brouillon avec le texte d'un fichier et les cas à côté de lui, octet pour octet. Rien n'est publié : le brouillon se soumet, et une
        autre personne l'approuve, dans /administration/regles. Le dossier nomme le livre et le fichier sa date d'effet, sauf --book et --date.
        --by   l'administrateur au nom de qui il entre ; inutile quand une seule personne peut rédiger les règles
        La base est celle de ConnectionStrings__BackOffice, ou la base embarquée.
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var verb = new VerbArguments(args, ["--book", "--date", "--by"], [], maxWords: 1);
        var path = verb.Word(0) ?? throw new BadArguments("il manque le fichier ; voir --help.");
        var date = verb.Value("--date") is { } day ? RuleArguments.Date(day) : (DateOnly?)null;
        try
        {
            var file = await RuleFile.ReadAsync(path, verb.Value("--book"), date, stop);
            await using var services = await VerbServices.OpenAsync(stop);
            var files = services.Get<RuleFiles>();
            var draft = await files.ImportAsync(file, await files.WriterAsync(verb.Value("--by"), stop), stop);
            await output.WriteLineAsync($"Brouillon ouvert : {draft.Book}, effet au {draft.EffectiveOn:yyyy-MM-dd}, au nom de {draft.Author}.".AsMemory(), stop);
            await output.WriteLineAsync($"/administration/regles/brouillons/{draft.Id}".AsMemory(), stop);
            var check = DraftCheck.Of(draft.Book, file.Text);
            await (check.IsReady ? output : error).WriteLineAsync(check.InWords().AsMemory(), stop);
            return check.IsReady ? 0 : 1;
        }
        catch (Exception refused) when (refused is Refusal or IOException or UnauthorizedAccessException)
        {
            throw new BadArguments(refused.Message);
        }
    }
}
