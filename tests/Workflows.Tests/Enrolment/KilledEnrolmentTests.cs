using System.Globalization;
using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>The server dies (kill -9) while an access opens: the person presses again, and there is one access and one mail of each kind.</summary>
public sealed class KilledEnrolmentTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 2));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    /// <summary>Before anything is stored; between the steps, the access half open; all written; and committed, the answer lost.</summary>
    [Theory, InlineData("act.saved", false), InlineData("activity.after:2", false), InlineData("act.written", false), InlineData("act.committed", true)]
    public async Task Killed_while_an_access_opens_it_is_opened_once_and_told_once(string point, bool isDone)
    {
        var member = await _office.MemberAsync(employees: 1);
        await _office.TellAlsoAsync(member, "gerante@lafleur.example");
        var id = await _office.EnrolAsync(member, member.Contacts.Single().Email);

        using (var killed = new WorkerProcess(point, "enrolment", database.ConnectionString, _office.Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), id.ToString()))
            Assert.Equal(WorkerProcess.Killed, await killed.ExitCodeAsync());

        Assert.Equal(isDone ? EnrolmentStates.Active : EnrolmentStates.MailToValidate, (await _office.FileAsync(id))!.State);
        Assert.Equal(isDone ? 1 : 0, await _office.ReadAsync(db => db.Set<Attachment>().CountAsync(a => a.MemberId == member.Id)));
        if (isDone) await Assert.ThrowsAsync<LinkUsed>(() => _office.ValidateAsync(id));
        else await _office.ValidateAsync(id);
        await _office.DispatchAsync();

        Assert.Equal(EnrolmentStates.Active, (await _office.FileAsync(id))!.State);
        Assert.Equal(1, await _office.ReadAsync(db => db.Set<Attachment>().CountAsync(a => a.MemberId == member.Id)));
        Assert.Equal(1, await _office.ReadAsync(db => db.Users.CountAsync(a => a.UserName == member.Number)));
        Assert.Equal(["enrolment-resume", "enrolment-validation", "enrolment-active", "enrolment-told"], (await _office.MailsOfAsync(id)).OrderBy(Rank));
        Assert.Equal(0, await _office.ReadAsync(db => db.Set<WorkflowIncident>().CountAsync(i => i.InstanceId == id)));
    }

    private static int Rank(string mail) => Array.IndexOf(["enrolment-resume", "enrolment-validation", "enrolment-active", "enrolment-told"], mail);
}
