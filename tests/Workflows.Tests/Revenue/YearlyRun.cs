using System.Globalization;
using System.Text;
using BackOffice.Testing;
using BackOffice.Workflows.Data.Demo;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>May 2027, in the office's words: merchants with schedules for 2026 and 2027, and the file of what they earned in 2026.</summary>
internal static class YearlyRun
{
    private static int _numbers = 60_000;

    /// <summary>Both years rest on 30 000 €; every other one has paid the whole of 2026.</summary>
    public static Task<List<Member>> MerchantsAsync(this Office office, int count) => office.DoAsync<SelfEmployedFiles, List<Member>>(async (files, db) =>
    {
        var people = new DemoPeople(seed: 5, year: 2026);
        var members = new List<Member>();
        for (var i = 0; i < count; i++)
        {
            var number = Interlocked.Increment(ref _numbers);
            var siren = DemoPeople.SirenOf(30_000_000 + number);
            var member = new Member { Number = number.ToString(CultureInfo.InvariantCulture), CompanyName = "Atelier Lafleur", Siren = siren, JoinedOn = new DateOnly(2020, 1, 1) };
            member.Establishments.Add(new Establishment { Siret = DemoPeople.HeadOfficeOf(siren), Name = member.CompanyName, Street = "3 rue des Lavandes", PostCode = "06130", City = "Grasse", IsHeadOffice = true });
            member.Contacts.Add(people.Contact(ContactRole.Account, member.CompanyName));
            db.Members.Add(member);
            var file = files.Open(member.Id, SelfEmployedActivity.Merchant, new DateOnly(2015, 1, 1));
            foreach (var year in new[] { 2024, 2025 })
                file.Incomes.Add(new AnnualIncome { FileId = file.Id, Year = year, Profit = 30_000, SocialCharges = 0, ReplacementIncome = 0, DeclaredOn = new DateOnly(year + 1, 5, 20) });
            foreach (var instalment in files.OpenYear(file, 2026).Instalments)
                if (i % 2 == 0) instalment.Pay(instalment.Total);
            files.OpenYear(file, 2027);
            members.Add(member);
        }

        await db.SaveChangesAsync();
        return members;
    });

    /// <summary>Sent, and to be applied: the n-th member earned the n-th amount, from 12 000 € to 52 000 €.</summary>
    public static async Task<IncomeRun> ToApplyAsync(this Office office, IReadOnlyList<Member> members)
    {
        var text = new StringBuilder(string.Join(';', IncomeFile.Columns)).Append('\n');
        for (var i = 0; i < members.Count; i++) text.Append(CultureInfo.InvariantCulture, $"{members[i].Number};2026;{12_000 + (i * 397 % 40_000)};0;0\n");
        var run = await office.DoAsync<IncomeRuns, IncomeRun>((runs, _) => runs.SendAsync("revenus-2026.csv", Encoding.UTF8.GetBytes(text.ToString()), Office.Camille, CancellationToken.None));
        await office.GoOnAsync(run);
        return run;
    }

    public static Task GoOnAsync(this Office office, IncomeRun run) => office.DoAsync<IncomeRuns>(async (runs, _) =>
        await runs.ApplyAsync((await runs.FindAsync(run.Id, CancellationToken.None))!, Office.Camille, CancellationToken.None));

    public static Task<bool> RunIncomesAsync(this Office office) => office.DoAsync<IncomeRunner, bool>((runner, _) => runner.RunNextAsync(CancellationToken.None));

    public static Task<IncomeRun> FindAsync(this Office office, IncomeRun run) => office.ReadAsync(db => db.Set<IncomeRun>().AsNoTracking().SingleAsync(r => r.Id == run.Id));

    /// <summary>How many of these members have an income for 2026.</summary>
    public static Task<int> RecordedAsync(this Office office, IReadOnlyList<Member> members)
    {
        var ids = members.Select(m => m.Id).ToList();
        return office.ReadAsync(db => db.Set<SelfEmployedFile>().Where(f => ids.Contains(f.MemberId)).SelectMany(f => f.Incomes).CountAsync(i => i.Year == 2026));
    }

    /// <summary>All that a run changes in a file, in figures: equal for two members who earned the same.</summary>
    public static async Task<List<string>> FiguresAsync(this Office office, IReadOnlyList<Member> members)
    {
        var files = (await office.DoAsync<SelfEmployedFiles, List<SelfEmployedFile>>((all, _) => all.FindAllAsync([.. members.Select(m => m.Number)], CancellationToken.None))).ToDictionary(f => f.MemberId);
        return [.. members.Select(m => Figures(files[m.Id]))];
    }

    public static Task<List<int>> RegularisationMailsAsync(this Office office, IReadOnlyList<Member> members)
    {
        var ids = members.Select(m => m.Id).ToList();
        return office.ReadAsync(db => db.Members.Where(m => ids.Contains(m.Id)).Select(m => db.Mails.Count(x => x.MemberId == m.Id && x.Template == "revenue-regularised")).ToListAsync());
    }

    private static string Figures(SelfEmployedFile file)
    {
        var text = new StringBuilder();
        foreach (var income in file.Incomes.OrderBy(i => i.Year)) text.Append(CultureInfo.InvariantCulture, $"{income.Year}: {income.Profit:0.00}; ");
        foreach (var settled in file.Regularisations) text.Append(CultureInfo.InvariantCulture, $"{settled.Year} settled: {settled.Difference:0.00}, {settled.SetOff:0.00} set off, {settled.Refund:0.00} back; ");
        foreach (var schedule in file.Schedules.OrderBy(s => s.Year))
        {
            text.Append(CultureInfo.InvariantCulture, $"{schedule.Year} on {schedule.Stage} {schedule.Income:0.00}, {schedule.Credit:0.00}: ");
            foreach (var i in schedule.Instalments.OrderBy(i => i.DueOn)) text.Append(CultureInfo.InvariantCulture, $"{i.DueOn:MM-dd} {i.Amount:0.00}+{i.Training:0.00}+{i.Regularisation:0.00}-{i.Paid:0.00} ");
        }

        return text.ToString();
    }
}
