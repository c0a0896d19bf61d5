using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Workforce;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Tests.Privacy;

public sealed class NirRevealTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly Office office = new(database, new FakeClock(2022, 5, 3));

    [Fact]
    public async Task A_number_is_shown_for_a_reason_and_the_line_says_who_whose_when_and_why()
    {
        var (member, employee) = await AnEmployeeAsync();

        var nir = await RevealAsync(member, employee.Id, "La caisse demande le numéro pour l’attestation");

        Assert.Equal(15, nir.Value.Length);
        var line = await office.ReadAsync(db => db.Set<NirReveal>().SingleAsync(r => r.SubjectId == employee.Id));
        Assert.Equal(("Camille Morel", member.Id, office.Clock.GetUtcNow()), (line.By, line.MemberId, line.At));
        Assert.Empty(await TextScan.FindAsync(database.DataSource, nir.Value));
    }

    [Theory, InlineData(""), InlineData("vérif")]
    public async Task Without_a_reason_that_says_something_nothing_is_shown(string reason)
    {
        var (member, employee) = await AnEmployeeAsync();

        await Assert.ThrowsAnyAsync<Refusal>(() => RevealAsync(member, employee.Id, reason));

        Assert.False(await office.ReadAsync(db => db.Set<NirReveal>().AnyAsync(r => r.SubjectId == employee.Id)));
    }

    [Fact]
    public async Task Another_members_employee_is_not_found()
    {
        var (_, employee) = await AnEmployeeAsync();
        var (other, _) = await AnEmployeeAsync();

        await Assert.ThrowsAsync<NobodyToReveal>(() => RevealAsync(other, employee.Id, "La caisse demande le numéro"));
    }

    [Fact]
    public async Task Nobody_changes_or_removes_a_line_and_three_years_later_the_purge_does()
    {
        var (member, employee) = await AnEmployeeAsync();
        await RevealAsync(member, employee.Id, "La caisse demande le numéro");
        foreach (var sql in new[] { "update privacy.nir_reveals set reason = 'x'", "delete from privacy.nir_reveals" })
            await Assert.ThrowsAsync<PostgresException>(() => office.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql)));

        office.Clock.SetDay(2025, 5, 5);
        await office.DoAsync<PurgeRuns>((runs, _) => runs.RunNightlyAsync(Stop));

        Assert.False(await office.ReadAsync(db => db.Set<NirReveal>().AnyAsync(r => r.SubjectId == employee.Id)));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(Member Member, Employee Employee)> AnEmployeeAsync()
    {
        var member = await office.MemberAsync(1);
        return (member, await office.ReadAsync(db => db.Employees.AsNoTracking().SingleAsync(e => e.MemberId == member.Id)));
    }

    private Task<Nir> RevealAsync(Member member, Guid employee, string reason) =>
        office.DoAsync<NirReveals, Nir>((reveals, _) => reveals.OfEmployeeAsync(member.Id, employee, reason, Office.Camille, Stop));
}
