using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOffice.Workflows.Tests.Revenue;

/// <summary>The office's words for what happens to a self-employed member's contributions.</summary>
internal static class RevenueOffice
{
    public const string Mail = "alix@lafleur.example";
    public static readonly Actor Alix = new("member-alix", "Alix Lafleur");

    /// <summary>Active since 2015, with the incomes of 2024 and 2025 given as gross, and the schedule of this year open.</summary>
    public static async Task<Member> SelfEmployedAsync(
        this Office office, SelfEmployedActivity activity, decimal gross, Rhythm rhythm = Rhythm.MonthlyOnThe5th, DateOnly? startedOn = null, bool declared = true)
    {
        var member = await office.MemberAsync(employees: 0);
        await office.DoAsync<SelfEmployedFiles>(async (files, db) =>
        {
            var file = files.Open(member.Id, activity, startedOn ?? new DateOnly(2015, 1, 1));
            if (rhythm != file.Rhythm) file.ChooseRhythm(rhythm, new DateOnly(2025, 1, 1));
            if (declared) foreach (var year in new[] { 2024, 2025 })
                file.Incomes.Add(new AnnualIncome { FileId = file.Id, Year = year, Profit = gross, SocialCharges = 0, ReplacementIncome = 0, DeclaredOn = new DateOnly(year + 1, 5, 20) });
            files.OpenYear(file, office.Clock.Today().Year);
            await db.SaveChangesAsync();
        });
        return member;
    }

    public static Task<SelfEmployedFile> FileAsync(this Office office, Member member) =>
        office.DoAsync<SelfEmployedFiles, SelfEmployedFile>(async (files, _) => (await files.FindAsync(member.Id, CancellationToken.None))!);

    /// <summary>What staff or the person do with the file, as a page hands it to them.</summary>
    public static Task DoWithFileAsync(this Office office, Member member, Func<SelfEmployedDesk, SelfEmployedFiles, SelfEmployedFile, Task> act) => office.DoAsync<IServiceProvider>(async (services, _) =>
    {
        var files = services.GetRequiredService<SelfEmployedFiles>();
        await act(services.GetRequiredService<SelfEmployedDesk>(), files, (await files.FindAsync(member.Id, CancellationToken.None))!);
    });

    public static async Task<List<decimal>> InstalmentsAsync(this Office office, Member member, int year = 2026) =>
        [.. (await office.FileAsync(member)).ScheduleOf(year)!.Instalments.OrderBy(i => i.DueOn).Select(i => i.Amount)];

    /// <summary>The three steps, as the person takes them.</summary>
    public static async Task<Guid> ReevaluateAsync(this Office office, Member member, decimal estimate)
    {
        await office.DoAsync<Reevaluations>((acts, _) => acts.EstimateAsync(member.Id, estimate, informed: true, CancellationToken.None));
        return await office.DoAsync<Reevaluations, Guid>(async (acts, _) =>
        {
            var seen = (await acts.PreviewAsync(member.Id, estimate, CancellationToken.None)).Fingerprint;
            return await acts.RequestAsync(member.Id, estimate, Mail, seen, Guid.CreateVersion7(), Alix, CancellationToken.None);
        });
    }

    public static Task<Reevaluation> CaseAsync(this Office office, Guid id) =>
        office.ReadAsync(db => new RevenueReevaluation().Cases(db).AsNoTracking().SingleAsync(r => r.Id == id));

    public static Task<Regularisation?> DeclareIncomeAsync(this Office office, Member member, int year, decimal? gross) =>
        office.DoAsync<FinalIncomes, Regularisation?>((incomes, _) =>
            incomes.DeclareAsync(member.Id, year, gross is { } g ? new DeclaredIncome(g, 0, 0) : null, Office.Camille, CancellationToken.None));

    /// <summary>That day, with its year's schedule.</summary>
    public static async Task OpenYearAsync(this Office office, Member member, DateOnly day)
    {
        office.Clock.SetDay(day.Year, day.Month, day.Day);
        await office.DoAsync<SelfEmployedFiles>(async (files, db) =>
        {
            files.OpenYear((await files.FindAsync(member.Id, CancellationToken.None))!, day.Year);
            await db.SaveChangesAsync();
        });
    }
}
