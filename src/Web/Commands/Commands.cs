namespace BackOffice.Web.Commands;

/// <summary>What one word or two after <c>--</c> start instead of the site.</summary>
/// <param name="Help">What <c>--help</c> prints.</param>
internal sealed record Verb(string Name, string Summary, string Help, RunVerb RunAsync);

/// <returns>The exit code: 0 done, 1 done with faults, 2 not understood.</returns>
internal delegate Task<int> RunVerb(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop);

/// <summary>The command-line verbs: <c>dotnet run --project src/Web -- rules check</c>. Without one, the site is served.</summary>
internal static class Commands
{
    private static readonly Verb[] Table =
    [
        new("database migrate", "met la base à jour avec ConnectionStrings__Owner (ou la base embarquée)", DatabaseMigrateCommand.Help, DatabaseMigrateCommand.RunAsync),
        new("rules check", "vérifie chaque livre de règles et exécute ses cas", RulesCheckCommand.Help, new RulesCheckCommand().RunAsync),
        new("rules evaluate", "évalue un livre sur des faits JSON", RulesEvaluateCommand.Help, new RulesEvaluateCommand(PublishedBooks.LoadAsync).RunAsync),
        new("rules export", "écrit les versions publiées d'un livre, octet pour octet", RulesExportCommand.Help, RulesExportCommand.RunAsync),
        new("rules import", "ouvre un brouillon avec le texte d'un fichier", RulesImportCommand.Help, RulesImportCommand.RunAsync),
        new("tariff quote", "calcule la cotisation d'une année pour un effectif", TariffQuoteCommand.Help, new TariffQuoteCommand().RunAsync),
        new("revenue quote", "calcule les cotisations d'un indépendant pour un revenu", Revenue.RevenueQuoteCommand.Help, new Revenue.RevenueQuoteCommand().RunAsync),
        new("revenue schedule", "recalcule l'échéancier d'un indépendant après une réévaluation", Revenue.RevenueScheduleCommand.Help, new Revenue.RevenueScheduleCommand().RunAsync),
        new("revenue import", "enregistre les revenus déclarés d'une année (CSV), puis régularise et recalcule", Revenue.RevenueImportCommand.Help, Revenue.RevenueImportCommand.RunAsync),
        new("workflows list", "liste les procédures, leurs versions et leurs états", WorkflowsCommand.ListHelp, WorkflowsCommand.ListAsync),
        new("workflows draw", "dessine une procédure (SVG)", WorkflowsCommand.DrawHelp, WorkflowsCommand.DrawAsync),
        new("account create-staff", "ouvre le compte d'un agent ou d'un administrateur du service", AccountCreateStaffCommand.Help, AccountCreateStaffCommand.RunAsync),
        new("account totp", "affiche le code du moment d'une personne (Development seulement)", AccountTotpCommand.Help, AccountTotpCommand.RunAsync),
        new("bench campaign", "mesure une campagne entière par la vraie procédure", Bench.BenchCampaignCommand.Help, Bench.BenchCampaignCommand.RunAsync),
        new("bench incomes", "mesure le fichier annuel des revenus, contrôlé puis appliqué", Bench.BenchIncomesCommand.Help, Bench.BenchIncomesCommand.RunAsync),
        new("bench reset", "mesure les pages du mot de passe oublié pour un numéro connu, inconnu, injoignable", Bench.BenchResetCommand.Help, Bench.BenchResetCommand.RunAsync),
        new("bench rules", "mesure les règles compilées à côté des mêmes écrites à la main", Bench.BenchRulesCommand.Help, Bench.BenchRulesCommand.RunAsync),
        new("bench effect", "mesure le rejeu d'un livre sur 300 000 salariés", Bench.BenchEffectCommand.Help, Bench.BenchEffectCommand.RunAsync),
        new("bench revenue", "mesure le calcul des cotisations d'un indépendant", Bench.BenchRevenueCommand.Help, Bench.BenchRevenueCommand.RunAsync),
    ];

    /// <summary>Whether the arguments ask for a verb or for help, rather than set the site (<c>--urls …</c>).</summary>
    public static bool Names(string[] args) => args is [var first, ..] && (!first.StartsWith('-') || AsksForHelp(first));

    public static async Task<int> RunAsync(string[] args)
    {
        using var interrupt = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupt.Cancel();
        };
        return await RunAsync(args, Console.In, Console.Out, Console.Error, interrupt.Token);
    }

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (args is ["help", ..] || AsksForHelp(args[0]))
        {
            await output.WriteLineAsync(Help(Table).AsMemory(), stop);
            return 0;
        }

        if (Find(args) is { } verb) return await RunAsync(verb, args[verb.Name.Split(' ').Length..], input, output, error, stop);
        var family = Table.Where(v => v.Name.StartsWith(args[0] + " ", StringComparison.Ordinal)).ToArray();
        if (family.Length > 0 && args is [_, var asked] && AsksForHelp(asked))
        {
            await output.WriteLineAsync(Help(family).AsMemory(), stop);
            return 0;
        }

        var known = (family.Length > 0 ? family : Table).Select(v => v.Name);
        await error.WriteLineAsync($"commande inconnue « {string.Join(' ', args.Take(2))} » ; connues : {string.Join(", ", known)}.".AsMemory(), stop);
        return 2;
    }

    private static async Task<int> RunAsync(Verb verb, string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (args.Any(AsksForHelp))
        {
            await output.WriteLineAsync(verb.Help.AsMemory(), stop);
            return 0;
        }

        try
        {
            return await verb.RunAsync(args, input, output, error, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await error.WriteLineAsync($"{verb.Name} : interrompu.");
            return 130;
        }
        catch (Exception refusal) when (refusal is BadArguments or Hosting.StartRefused or Workflows.Data.Embedded.EmbeddedPostgresRefused or Npgsql.NpgsqlException)
        {
            await error.WriteLineAsync($"{verb.Name} : {refusal.Message.ReplaceLineEndings(" ")}");
            return 2;
        }
    }

    private static bool AsksForHelp(string argument) => argument is "--help" or "-h" or "-?";

    private static Verb? Find(string[] args) => Table.FirstOrDefault(verb => args.Take(2).SequenceEqual(verb.Name.Split(' ')) || verb.Name == args[0]);

    private static string Help(IReadOnlyCollection<Verb> verbs)
    {
        var width = verbs.Max(v => v.Name.Length) + 3;
        string[] lines =
        [
            "dotnet run --project src/Web [-- COMMANDE]     sans commande : sert le site",
            "",
            .. verbs.Select(v => "  " + v.Name.PadRight(width) + v.Summary),
            "",
            "Chaque commande explique ses options avec --help.",
        ];
        return string.Join('\n', lines);
    }
}
