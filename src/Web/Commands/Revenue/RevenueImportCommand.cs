using BackOffice.Workflows;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Commands.Revenue;

/// <summary><c>revenue import FILE</c>: the yearly incomes of the self-employed, checked whole, then applied.</summary>
internal static class RevenueImportCommand
{
    public const string Help = """
        revenue import FICHIER [--check]

        Lit les revenus déclarés, en CSV ou en xlsx : numero;annee;revenu;charges_sociales;revenu_remplacement, une ligne par adhérent et par année.
        Chaque ligne fautive est nommée, et rien n'est enregistré tant qu'il en reste une (code de sortie 1). Sinon chaque revenu
        est enregistré, l'année régularisée, l'échéancier recalculé et le courriel mis en attente. Interrompu, le même fichier
        reprend où il s'était arrêté.

        --check  vérifie seulement
        """;

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var verb = new VerbArguments(args, [], ["--check"], maxWords: 1);
        var path = verb.Word(0) ?? throw new BadArguments("il manque le fichier ; voir --help.");
        if (!File.Exists(path)) throw new BadArguments($"« {path} » : fichier introuvable.");
        await using var services = await VerbServices.OpenAsync(stop);
        return await RunAsync(services.Get<IncomeImport>(), await File.ReadAllBytesAsync(path, stop), verb.Has("--check"), output, error, stop);
    }

    internal static async Task<int> RunAsync(IncomeImport import, byte[] file, bool checkOnly, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var (lines, faults) = IncomeFile.Read(file);
        IReadOnlyList<IncomeFault> all = [.. faults.Concat(await import.CheckAsync(lines, stop)).OrderBy(f => f.Line)];
        foreach (var fault in all) await error.WriteLineAsync($"{fault.Where} : {fault.Message}".AsMemory(), stop);
        if (all.Count > 0)
        {
            await error.WriteLineAsync($"{French.Count(all.Count, "erreur")} : rien n'est enregistré.".AsMemory(), stop);
            return 1;
        }

        if (checkOnly)
        {
            await output.WriteLineAsync($"{French.Count(lines.Count, "revenu")} : fichier conforme, rien n'est enregistré.".AsMemory(), stop);
            return 0;
        }

        int applied;
        try
        {
            applied = await import.ApplyAsync(lines, progress => Tell(error, progress), stop);
        }
        catch (IncomeLineFailed failed)
        {
            await error.WriteLineAsync($"ligne {failed.Problem.Line}, adhérent {failed.Problem.MemberNumber} : {failed.Problem.Message} Les lignes d'avant sont enregistrées : corrigez le dossier, puis donnez le même fichier à nouveau.".AsMemory(), stop);
            return 1;
        }

        await output.WriteLineAsync($"{French.Count(applied, "revenu enregistré", "revenus enregistrés")}, {lines.Count - applied} déjà connus.".AsMemory(), stop);
        return 0;
    }

    private static void Tell(TextWriter error, IncomeImportProgress progress)
    {
        if (progress.Done % 1_000 == 0 || progress.Done == progress.Total) error.WriteLine($"{progress.Done} / {progress.Total}");
    }
}
