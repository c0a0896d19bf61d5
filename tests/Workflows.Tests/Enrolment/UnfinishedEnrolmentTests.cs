using BackOffice.Testing;
using BackOffice.Workflows.Enrolment;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>What is not finished disappears, from every table.</summary>
public sealed class UnfinishedEnrolmentTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 2));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Theory, InlineData(false), InlineData(true)]
    public async Task It_is_recalled_two_days_before_and_deleted_after_seven_without_a_trace_of_the_person(bool submitted)
    {
        var member = await _office.MemberAsync(employees: 1);
        var mail = $"zoe.quetzal.{submitted}@introuvable.example".ToLowerInvariant();
        var id = await _office.BeginAsync(member, mail, "Zoé", "Quetzalcóatl");
        if (submitted) await _office.SubmitAsync(id);

        _office.Clock.Advance(TimeSpan.FromDays(5) + TimeSpan.FromHours(1));
        await _office.DispatchAsync();
        Assert.Equal(submitted ? "enrolment-validation" : "enrolment-reminder", (await _office.MailsOfAsync(id))[^1]);
        Assert.NotNull(await _office.FileAsync(id));
        Assert.NotEmpty(await FoundAsync("Quetzalcóatl", mail));

        _office.Clock.Advance(TimeSpan.FromDays(2));
        await _office.DispatchAsync();

        Assert.Null(await _office.FileAsync(id));
        Assert.Empty(await FoundAsync("Quetzalcóatl", mail));
        Assert.Equal("erased", await _office.ReadAsync(db => db.Set<BackOffice.Engine.Workflows.WorkflowInstance>().Where(i => i.Id == id).Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task Abandoning_deletes_at_once_and_the_siret_was_never_reserved()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.BeginAsync(member, "parti@introuvable.example", "Yolande", "Partie");
        var other = await _office.BeginAsync(member, member.Contacts.Single().Email);

        await _office.DoAsync<Enrolments>(async (enrolments, _) =>
            await enrolments.AbandonAsync((await enrolments.FindAsync(id, CancellationToken.None))!, CancellationToken.None));

        Assert.Empty(await FoundAsync("Yolande", "parti@introuvable.example"));
        await _office.SubmitAsync(other);
        await _office.ValidateAsync(other);
        Assert.Equal(EnrolmentStates.Active, (await _office.FileAsync(other))!.State);
    }

    [Fact]
    public async Task The_same_form_sent_twice_makes_one_file_and_one_mail()
    {
        var member = await _office.MemberAsync(employees: 1);
        var form = Guid.NewGuid();

        var first = await _office.BeginAsync(member, "double@introuvable.example", form: form);
        var second = await _office.BeginAsync(member, "double@introuvable.example", form: form);

        Assert.Equal(first, second);
        Assert.Equal(["enrolment-resume"], await _office.MailsOfAsync(first));
    }

    [Fact]
    public async Task A_step_cannot_be_done_before_the_ones_that_come_first()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.BeginAsync(member, "presse@introuvable.example");

        await _office.DoAsync<Enrolments>(async (enrolments, _) =>
        {
            var file = (await enrolments.FindAsync(id, CancellationToken.None))!;
            await Assert.ThrowsAsync<EnrolmentStepNotReached>(() => enrolments.CompleteAsync(file, EnrolmentSteps.Summary, CancellationToken.None));
            await Assert.ThrowsAsync<EnrolmentStepNotReached>(() => enrolments.SubmitAsync(file, EnrolmentSteps.Habilitations, CancellationToken.None));
        });
    }

    /// <summary>The tables whose rows hold one of the words, in any column, as text.</summary>
    private async Task<IReadOnlyList<string>> FoundAsync(params string[] words)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync();
        var tables = new List<string>();
        await using (var names = new NpgsqlCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", connection))
        await using (var reader = await names.ExecuteReaderAsync())
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        var found = new List<string>();
        foreach (var table in tables)
        {
#pragma warning disable CA2100 // Table names of this very database.
            await using var search = new NpgsqlCommand($"select exists (select from {table} t where t::text ilike any ($1))", connection);
#pragma warning restore CA2100
            search.Parameters.Add(new() { Value = words.Select(w => $"%{w}%").ToArray() });
            if ((bool)(await search.ExecuteScalarAsync())!) found.Add(table);
        }

        return found;
    }
}
