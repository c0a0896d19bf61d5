using System.Text.Json;
using BackOffice.Testing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Rules.Effect;
using BackOffice.Workflows.Tests.Enrolment;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Rules.Effect;

/// <summary>Replays of the other books, and real declarations made into cases.</summary>
public sealed class OtherEffectTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly Office office = new(database, new FakeClock(2026, 1, 12));

    [Fact]
    public async Task A_box_that_moves_to_another_category_shows_how_many_people_move()
    {
        var member = await office.MemberAsync(2);
        await EmployeeAsync(member, e => e with { Determinants = ["electrical-habilitation"] });
        var draft = await office.DraftAsync("follow-up-category", new(2026, 10, 1),
            ("new (\\\"SIH\\\" as category, \\\"vip\\\" as exam, true as beforeAssignment, 60 as maxPeriodMonths, true as attestationRequired)",
             "new (\\\"SIR\\\" as category, \\\"aptitude\\\" as exam, true as beforeAssignment, 48 as maxPeriodMonths, true as attestationRequired)"));

        var run = await office.ReplayAsync(draft, 2026);

        Assert.Equal((EffectState.Done, 1L), (run.State, run.Summary!.Changed));
        Assert.Equal(new EffectMove("SIH", "SIR", 1), Assert.Single(run.Summary.Moves));
        var row = Assert.Single(await office.LargestAsync(run));
        Assert.Equal((member.Number, -12m), (row.MemberNumber, row.Change.Difference));
        Assert.Contains("examen médical d’aptitude", row.Change.After, StringComparison.Ordinal);
        Assert.Null(row.Change.Reference);
    }

    [Fact]
    public async Task A_real_person_becomes_a_case_without_birthday_nor_name_and_still_decides_alike()
    {
        var member = await office.MemberAsync(0);
        var employee = await EmployeeAsync(member, e => e with { BirthDate = new(2008, 5, 12), HireDate = new(2025, 9, 17), Determinants = ["under-18"] });

        var facts = await office.DoAsync<RealCases, RealFacts?>((cases, _) => cases.FactsAsync("follow-up-category", employee, 2026, CancellationToken.None));

        Assert.Equal("""{"birthDate":"2009-01-01","hireDate":"2025-09-01","determinants":["under-18"]}""", facts!.Json);
        var answer = await office.DoAsync<RealCases, RealAnswer>((cases, _) => Task.FromResult(cases.InForce("follow-up-category", facts)));
        using var json = JsonDocument.Parse(answer.Json!);
        Assert.Equal("SIA", json.RootElement.GetProperty("category").GetString());
    }

    [Fact]
    public async Task The_review_is_replayed_on_the_very_facts_that_were_reviewed()
    {
        var member = await office.MemberAsync(4);
        await office.OpenCampaignAsync(2026, new(2026, 1, 1), new(2026, 1, 31));
        await office.DeclareAsync(member, 2026);
        var declaration = await office.DeclarationAsync(member, 2026);

        var facts = await office.DoAsync<RealCases, RealFacts?>((cases, _) => cases.FactsAsync("declaration-review", declaration.Id, 2026, CancellationToken.None));
        var answer = await office.DoAsync<RealCases, RealAnswer>((cases, _) => Task.FromResult(cases.InForce("declaration-review", facts!)));

        Assert.Equal(declaration.Number, facts!.Reference);
        using var json = JsonDocument.Parse(answer.Json!);
        Assert.Equal(
            declaration.Anomalies.Select(a => a.Rule).Order(StringComparer.Ordinal),
            json.RootElement.GetProperty("anomalies").EnumerateArray().Select(a => a.GetProperty("code").GetString()!).Order(StringComparer.Ordinal));
        var run = await office.ReplayAsync(await office.DraftAsync("declaration-review", new(2026, 10, 1)), 2026);
        Assert.Equal((EffectState.Done, 0L), (run.State, run.Summary!.Changed));
    }

    [Fact]
    public async Task An_application_that_holds_no_answers_is_neither_counted_nor_replayed()
    {
        var companies = new MembershipStory(office);
        await companies.ApplicationAsync(MembershipStory.ASiret(), employees: 1);
        var silent = await companies.ApplicationAsync(MembershipStory.ASiret(), employees: 1, mail: "noe@fabre.example");
        await office.DoAsync<BackOfficeDb>(async (db, _) =>
        {
            var application = await db.Set<MembershipApplication>().SingleAsync(a => a.Id == silent);
            application.Correct(application.Draft with { Answers = null }, application.Quote);
            await db.SaveChangesAsync();
        });

        var year = Assert.Single(await office.DoAsync<EffectRuns, IReadOnlyList<ReplayYear>>(
            (runs, _) => runs.YearsAsync("membership-eligibility", CancellationToken.None)));
        Assert.Equal((2026, "1\u00A0demande d’adhésion"), (year.Year, year.Words));
        var run = await office.ReplayAsync(await office.DraftAsync("membership-eligibility", new(2026, 10, 1)), 2026);
        Assert.Equal((EffectState.Done, 1L), (run.State, run.Summary!.Subjects));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private Task<Guid> EmployeeAsync(Member member, Func<EmployeeDetails, EmployeeDetails> with) => office.DoAsync<Employees, Guid>(async (workforce, db) =>
    {
        var employee = workforce.Add(member.Id, with(office.Employee(new DateOnly(2023, 11, 30))));
        await db.SaveChangesAsync();
        return employee.Id;
    });
}
