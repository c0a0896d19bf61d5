using BackOffice.Engine.Workflows;
using BackOffice.Web.Hosting;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Questions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands.Bench;

/// <summary>What one kind of number took.</summary>
/// <param name="Kind">known, unknown or contactless.</param>
/// <param name="Request">The answer to the form that takes the request: the only one that writes.</param>
/// <param name="Whole">All four answers of the path.</param>
internal sealed record ResetTimes(string Kind, IReadOnlyList<TimeSpan> Request, IReadOnlyList<TimeSpan> Whole);

/// <summary>The real site on a database of its own, asked for links from outside; the background works meanwhile, as it would.</summary>
internal sealed class ResetBenchmark(BenchDatabase database, BenchProgress progress)
{
    private const int WarmUps = 20;
    private static readonly (string Kind, string Number)[] Numbers = [("known", "10042"), ("unknown", "10043"), ("contactless", "10044")];

    public async Task<IReadOnlyList<ResetTimes>> RunAsync(int rounds, CancellationToken ct)
    {
        var answers = await PrepareAsync(ct);
        var builder = Surroundings.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Configuration["ConnectionStrings:BackOffice"] = database.ConnectionString;
        builder.Configuration["SignIn:AttemptsPerMinute"] = "1000000";
        builder.Logging.ClearProviders();
        await using var server = await DatabaseServer.OpenAsync(builder.Configuration, join: true, ct);
        builder.Services.AddBackOffice(server).AddSharedKeys().AddWorkflowDispatcher();
        builder.Services.AddBackOfficeWeb(builder.Configuration, builder.Environment);
        await using var site = builder.Build();
        site.UseBackOfficeWeb();
        await site.StartAsync(ct);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        client.BaseAddress = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var times = await MeasureAsync(new ResetPath(client, asked => answers[asked]), rounds, ct);
        await site.StopAsync(ct);
        return times;
    }

    private async Task<IReadOnlyList<ResetTimes>> MeasureAsync(ResetPath path, int rounds, CancellationToken ct)
    {
        var order = new List<string>();
        for (var round = 0; round < WarmUps + rounds; round++) order.AddRange(Shuffled());
        var forms = new List<ResetForm>();
        foreach (var _ in order)
        {
            forms.Add(await path.OpenAsync(ct));
            progress.Show("pages", forms.Count, order.Count);
        }

        // What is sent faster than a person reads is refused before anything is asked.
        await Task.Delay(Questions.FastestReader + TimeSpan.FromMilliseconds(100), ct);
        var taken = Numbers.ToDictionary(n => n.Kind, _ => (Request: new List<TimeSpan>(), Whole: new List<TimeSpan>()));
        for (var i = 0; i < order.Count; i++)
        {
            var all = await path.SendAsync(forms[i], Numbers.First(n => n.Kind == order[i]).Number, ct);
            if (all is not [{ Status: 302 }, { Status: 200 }, { Status: 302 }, { Status: 200 }])
                throw new InvalidOperationException($"A request for a {order[i]} number was answered by {string.Join(", ", all.Select(a => a.Status))}.");
            if (i >= WarmUps * Numbers.Length)
            {
                taken[order[i]].Request.Add(all[2].Elapsed);
                taken[order[i]].Whole.Add(all.Aggregate(TimeSpan.Zero, (sum, a) => sum + a.Elapsed));
            }

            progress.Show("demandes", i + 1, order.Count);
        }

        return [.. Numbers.Select(n => new ResetTimes(n.Kind, taken[n.Kind].Request, taken[n.Kind].Whole))];
    }

    private static string[] Shuffled()
    {
        var kinds = Numbers.Select(n => n.Kind).ToArray();
        Random.Shared.Shuffle(kinds);
        return kinds;
    }

    /// <summary>One member with addresses, one with none, and limits that let one machine ask all the time.</summary>
    private async Task<IReadOnlyDictionary<string, string>> PrepareAsync(CancellationToken ct)
    {
        await using var scope = database.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
        Open(scope.ServiceProvider, Numbers[0].Number, rank: 1, ContactRole.Account, ContactRole.Manager);
        Open(scope.ServiceProvider, Numbers[2].Number, rank: 2);
        await db.SaveChangesAsync(ct);
        var limits = scope.ServiceProvider.GetRequiredService<LimitBook>();
        foreach (var limit in new[] { Limits.ResetsPerAddress, Limits.ResetsPerHour, Limits.ResetsPerDay })
            await limits.ChangeAsync(limit, limit.Most, "Mesure", new Actor("bench", "Mesure"), ct);
        return await db.Set<Question>().AsNoTracking().ToDictionaryAsync(q => q.Text, q => q.AcceptedAnswers().First(), ct);
    }

    private static void Open(IServiceProvider services, string number, int rank, params ContactRole[] roles)
    {
        var siren = DemoPeople.SirenOf(90_000_000 + rank);
        var member = new Member { Number = number, CompanyName = $"Entreprise {rank}", Siren = siren, JoinedOn = new DateOnly(2020, 1, 1) };
        foreach (var role in roles)
            member.Contacts.Add(new Contact { MemberId = member.Id, Role = role, FirstName = "Alix", LastName = "Roux", Email = $"{role}@entreprise.example".ToLowerInvariant(), Phone = "04 93 00 00 01" });
        services.GetRequiredService<BackOfficeDb>().Members.Add(member);
        services.GetRequiredService<AccountOpening>().ForMember(member.Id, number, "Alix Roux", mail: null, "prunier lanterne 88");
    }
}
