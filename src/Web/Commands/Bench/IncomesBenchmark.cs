using System.Diagnostics;
using System.Globalization;
using System.Text;
using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Commands.Bench;

/// <summary>The incomes of 2025 in May 2026, through the verbs staff press: sent, applied, worked off by one runner.</summary>
internal sealed class IncomesBenchmark(IServiceProvider services, DemoClock clock, BenchProgress progress)
{
    public const int Year = 2025;

    /// <summary>Lines a file may have.</summary>
    public const int MostMembers = 50_000;

    private const int PerBatch = 250;
    private static readonly Actor Agent = new("bench", "Agent");

    /// <summary>What a member earned before, and what the n-th declares: from 12 000 € to 52 000 €, a third below.</summary>
    private const decimal EarnedBefore = 25_000;

    public static decimal EarnedBy(int member) => 12_000 + (member * 397L % 40_000);

    /// <summary>There before the clock starts: schedules of last year and of this one on the income then known; every other member has paid.</summary>
    public async Task OpenFilesAsync(int members, CancellationToken ct)
    {
        clock.GoTo(new DateTimeOffset(Year + 1, 5, 20, 9, 0, 0, TimeSpan.Zero));
        var people = new DemoPeople(seed: 7, year: Year);
        for (var first = 0; first < members; first += PerBatch)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BackOfficeDb>();
            var files = scope.ServiceProvider.GetRequiredService<SelfEmployedFiles>();
            for (var i = first; i < Math.Min(first + PerBatch, members); i++) Open(db, files, people, i);
            await db.SaveChangesAsync(ct);
            progress.Show("dossiers", Math.Min(first + PerBatch, members), members);
        }
    }

    public async Task<(TimeSpan Check, TimeSpan Apply)> RunAsync(int members, CancellationToken ct)
    {
        var file = FileOf(members);
        await using var scope = services.CreateAsyncScope();
        var runs = scope.ServiceProvider.GetRequiredService<IncomeRuns>();
        var check = Stopwatch.StartNew();
        var run = await runs.SendAsync("revenus.csv", file, Agent, ct);
        check.Stop();
        var apply = Stopwatch.StartNew();
        await runs.ApplyAsync(run, Agent, ct);
        var working = scope.ServiceProvider.GetRequiredService<IncomeRunner>().RunNextAsync(ct);
        while (await Task.WhenAny(working, Task.Delay(500, ct)) != working) progress.Show("revenus", await DoneAsync(run.Id, ct), members);
        await working;
        progress.Show("revenus", members, members);
        return (check.Elapsed, apply.Elapsed);
    }

    private static void Open(BackOfficeDb db, SelfEmployedFiles files, DemoPeople people, int index)
    {
        var member = BenchMembers.NewMember(index);
        member.Contacts.Add(people.Contact(ContactRole.Account, member.CompanyName));
        db.Members.Add(member);
        var file = files.Open(member.Id, (SelfEmployedActivity)(index % 3), new DateOnly(2015, 1, 1));
        foreach (var year in new[] { Year - 2, Year - 1 })
            file.Incomes.Add(new AnnualIncome { FileId = file.Id, Year = year, Profit = EarnedBefore, SocialCharges = 0, ReplacementIncome = 0, DeclaredOn = new DateOnly(year + 1, 5, 20) });
        foreach (var instalment in files.OpenYear(file, Year).Instalments)
            if (index % 2 == 0) instalment.Pay(instalment.Total);
        files.OpenYear(file, Year + 1);
    }

    private static byte[] FileOf(int members)
    {
        var text = new StringBuilder(string.Join(';', IncomeFile.Columns)).Append('\n');
        for (var i = 0; i < members; i++) text.Append(CultureInfo.InvariantCulture, $"{BenchMembers.NumberOf(i)};{Year};{EarnedBy(i)};0;0\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task<int> DoneAsync(Guid run, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BackOfficeDb>().Set<IncomeRun>().Where(r => r.Id == run).Select(r => r.Done).SingleAsync(ct);
    }
}
