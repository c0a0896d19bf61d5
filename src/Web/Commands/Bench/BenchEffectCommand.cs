using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using BackOffice.Web.Hosting;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Effect;
using Npgsql;

namespace BackOffice.Web.Commands.Bench;

/// <summary>
/// <c>bench effect [--employees N]</c>: a draft of the category book replayed over N employees of a database of its own, as an admin's page asks it.
/// </summary>
internal static class BenchEffectCommand
{
    public const string Help = """
        usage : bench effect [--employees N]

        Rejoue un brouillon du livre des catégories sur N salariés (300 000 par défaut, quinze par adhérent) d’une base vide à elle, à côté de la
        version en vigueur, trois fois. Affiche du JSON : secondes, salariés par seconde, salariés qui changent, mémoire de pointe.
        """;

    private const int Rounds = 3;
    private const int Year = 2026;

    /// <summary>What the draft changes: an electrical habilitation becomes a reinforced follow-up.</summary>
    private const string Before = "new (\\\"SIH\\\" as category, \\\"vip\\\" as exam, true as beforeAssignment, 60 as maxPeriodMonths, true as attestationRequired)";
    private const string After = "new (\\\"SIR\\\" as category, \\\"aptitude\\\" as exam, true as beforeAssignment, 48 as maxPeriodMonths, true as attestationRequired)";

    public static async Task<int> RunAsync(string[] args, TextReader input, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var given = new VerbArguments(args, ["--employees"], [], maxWords: 0).Value("--employees") ?? "300000";
        if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var employees) || employees < 1)
            throw new BadArguments("« --employees » attend un nombre entier à partir de 1.");
        await using var server = await DatabaseServer.OpenAsync(Surroundings.CreateBuilder([]).Configuration, join: true, ct);
        await using var database = await BenchDatabase.CreateAsync(server.AdministratorConnectionString, "bench_effect", template: null, ct);
        await PeopleAsync(database.DataSource, employees, ct);
        var progress = new BenchProgress(error);
        var runs = new List<EffectRun>();
        var memory = 0L;
        for (var round = 1; round <= Rounds; round++)
        {
            runs.Add(await ReplayAsync(database, round, ct));
            memory = Math.Max(memory, Process.GetCurrentProcess().PeakWorkingSet64);
            progress.Show("rejeux", round, Rounds);
        }

        progress.End();
        if (runs.Find(r => r.Summary is null || r.Summary.Subjects != employees) is { } failed)
        {
            await error.WriteLineAsync($"bench effect : {failed.Refusal ?? failed.State.ToString()}".AsMemory(), ct);
            return 1;
        }

        var seconds = runs.ConvertAll(r => r.Summary!.Seconds);
        seconds.Sort();
        await output.WriteLineAsync(JsonSerializer.Serialize(new
        {
            employees,
            rounds = Rounds,
            seconds = new { min = seconds[0], median = seconds[Rounds / 2], max = seconds[^1] },
            employeesPerSecond = (long)(employees / seconds[Rounds / 2]),
            changed = runs[0].Summary!.Changed,
            errors = runs[0].Summary!.Errors,
            peakMemoryMb = memory / (1024 * 1024),
        }).AsMemory(), ct);
        return 0;
    }

    private static async Task<EffectRun> ReplayAsync(BenchDatabase database, int round, CancellationToken ct)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var source = RuleBooks.Factory().Book(RuleBooks.FollowUpCategory).Versions[^1].Source;
        var run = new EffectRun
        {
            Book = source.Book,
            EffectiveOn = source.Effective.AddDays(round),
            Content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(source.Bytes).Replace(Before, After, StringComparison.Ordinal)),
            Hash = "",
            Year = Year,
            RequestedById = "bench",
            RequestedBy = "Mesure",
            RequestedAt = database.Clock.GetUtcNow(),
        };
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        db.Add(run);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await scope.ServiceProvider.GetRequiredService<EffectRunner>().RunNextAsync(ct);
        return (await scope.ServiceProvider.GetRequiredService<EffectRuns>().FindAsync(run.Id, ct))!;
    }

    /// <summary>Members of fifteen employees each, three in ten with a box or two: written by the database itself, the replay is what is measured.</summary>
    private static async Task PeopleAsync(NpgsqlDataSource source, int employees, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        batch.Timeout = 300;
        foreach (var sql in new[]
        {
            """
            insert into member.members (id, number, company_name, siren, joined_on, status)
            select gen_random_uuid(), (100000 + i)::text, 'Entreprise ' || i, lpad((100000000 + i)::text, 9, '0'), '2020-01-01', 'Active' from generate_series(1, ($1 + 14) / 15) i
            """,
            """
            insert into workforce.employees (id, member_id, birth_name, first_name, birth_date, hire_date, contract, job, pcs, has_several_employers)
            select gen_random_uuid(), m.id, 'NOM', 'Prénom', date '1960-01-01' + (i * 37 % 15000), date '2010-01-01' + (i * 13 % 5000), 'Cdi', 'Poste', '552a', false
            from generate_series(1, $1) i join member.members m on m.number = (100001 + (i - 1) / 15)::text
            """,
            """
            insert into workforce.employee_determinants (id, employee_id, key, "from")
            select gen_random_uuid(), e.id, (array['electrical-habilitation', 'night-work', 'cmr', 'driving-authorisation', 'disabled'])[1 + e.rank % 5], '2020-01-01'
            from (select id, row_number() over () as rank from workforce.employees) e where e.rank % 10 < 3
            """,
            "analyze",
        })
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            if (sql.Contains("$1", StringComparison.Ordinal)) command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = employees });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }
}
