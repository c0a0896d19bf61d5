using BackOffice.Engine.Rules;

namespace BackOffice.Web.Commands;

/// <summary><c>rules check [FOLDER]</c>: validates every book and runs its cases.</summary>
public sealed class RulesCheckCommand
{
    public const string Help = """
        rules check [DOSSIER]

        Valide chaque livre de règles du dossier (par défaut : rules) et exécute ses cas.
        Chaque erreur tient sur une ligne : fichier:ligne:colonne message. Code de sortie 0 si tout est conforme, 1 sinon.
        """;

    public async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        try
        {
            var folder = new VerbArguments(args, [], [], maxWords: 1).Word(0) ?? RulesFolder.Default();
            var report = RuleFolder.Check(folder);
            foreach (var fault in report.Faults) await error.WriteLineAsync(fault.ToString().ReplaceLineEndings(" ").AsMemory(), ct);
            if (report.Faults.Count > 0) return 1;
            await output.WriteLineAsync($"{report.Books} livres, {report.Versions} versions, {report.Cases} cas : conformes.".AsMemory(), ct);
            return 0;
        }
        catch (Exception refused) when (refused is BadArguments or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"rules check : {refused.Message}".AsMemory(), ct);
            return 2;
        }
    }
}
