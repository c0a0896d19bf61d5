using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Mail;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Privacy;

public sealed class DataRequestTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly Office office = new(database, new FakeClock(2026, 1, 31), services => services.AddAccounts());

    [Fact]
    public async Task A_month_is_a_month_of_the_calendar_and_the_extension_adds_two()
    {
        var (_, person) = await SomebodyAsync("Ombeline Quercy", "ombeline@lafleur.example");
        var id = await AskAsync(person, DataRight.Access, null);

        Assert.Equal((DataRequestProcedure.ToAnswer, new DateOnly(2026, 2, 28)), await StandAsync(id));
        await AnswerAsync(id, "extend", null, "Douze établissements à relire");
        Assert.Equal((DataRequestProcedure.Extended, new DateOnly(2026, 4, 30)), await StandAsync(id));
        await AnswerAsync(id, "accept", null, null);

        Assert.Equal(DataRequestProcedure.Accepted, (await StandAsync(id)).State);
        Assert.Equal(["data-request-received", "data-request-extended", "data-request-accepted"], await MailsAsync(id));
        Assert.Equal(new DateOnly(2026, 3, 2), (await ReadAsync(id)).DownloadUntil);
    }

    [Fact]
    public async Task The_service_is_alerted_seven_days_before_the_legal_date()
    {
        office.Clock.SetDay(2026, 5, 4);
        var (_, person) = await SomebodyAsync("Melchior Ardenne", "melchior@lafleur.example");
        var id = await AskAsync(person, DataRight.Rectification, "Mon prénom prend un h");

        await office.DayAsync(2026, 5, 27);
        Assert.DoesNotContain("data-request-alert", await MailsAsync(id));
        await office.DayAsync(2026, 5, 28);

        Assert.Contains("data-request-alert", await MailsAsync(id));
    }

    [Fact]
    public async Task A_letter_counts_from_its_arrival_and_waits_for_an_identity()
    {
        office.Clock.SetDay(2026, 6, 15);
        var id = (await office.DoAsync<DataRequests, DataRequest>((requests, _) => requests.OpenForAsync(
            new(DataRight.Objection, "Hortense Vimeu", "hortense@ailleurs.example", "Plus de courriels d’information", new DateOnly(2026, 6, 10), null, null), Office.Camille, Stop))).Id;

        Assert.Equal((DataRequestProcedure.Received, new DateOnly(2026, 7, 10)), await StandAsync(id));
        await AnswerAsync(id, "identity-checked", null, "Pièce d’identité vue à l’accueil");
        await AnswerAsync(id, "refuse", "Manifestement infondé", "Aucun courriel d’information n’est envoyé");

        Assert.Equal(DataRequestProcedure.Refused, (await StandAsync(id)).State);
        Assert.Contains("Aucun courriel d’information n’est envoyé", await office.ReadAsync(db => db.Mails.Where(m => m.Template == "data-request-refused" && m.CaseId == id).Select(m => m.TextBody).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_erasure_is_carried_out_by_the_purge_and_leaves_nothing_of_the_person()
    {
        office.Clock.SetDay(2026, 9, 7);
        var (member, person) = await SomebodyAsync("Philippine Xaintrie", "philippine@lafleur.example");
        await office.DoAsync<MemberDesk>(async (desk, _) => await desk.AddContactAsync(
            (await desk.FindAsync(member.Id, Stop))!, new(ContactRole.Manager, "Philippine", "Xaintrie", "philippine@lafleur.example", null), Office.Camille, Stop));
        var id = await AskAsync(person, DataRight.Erasure, "Je quitte la société");
        await AnswerAsync(id, "accept", null, null);
        await office.DoAsync<PurgeRuns>((runs, _) => runs.RunNightlyAsync(Stop));
        Assert.True(await office.ReadAsync(db => db.Users.AnyAsync(a => a.Id == person.Id)));
        await office.ReadAsync(db => db.Mails.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MailState.Sent)));

        await office.DayAsync(2026, 9, 9);
        await office.DoAsync<PurgeRuns>((runs, _) => runs.RunNightlyAsync(Stop));

        Assert.Empty(await TextScan.FindAsync(database.DataSource, "Xaintrie"));
        Assert.Empty(await TextScan.FindAsync(database.DataSource, "philippine@"));
        var proof = await ReadAsync(id);
        Assert.Equal(("Personne effacée", "", DataRequestProcedure.Accepted), (proof.PersonName, proof.Email, proof.State));
        Assert.NotNull(proof.ErasedAt);
        Assert.True(await office.ReadAsync(db => db.Members.AnyAsync(m => m.Id == member.Id)));
        Assert.Null(await office.DoAsync<WorkflowRuntime, int?>((workflows, _) => workflows.VerifyJournalAsync(id, Stop)));
        Assert.Equal(1, await office.ReadAsync(db => db.Set<PurgeLine>().Where(l => l.Key == "asked-erasures").SumAsync(l => l.Count)));
    }

    [Fact]
    public async Task The_same_right_is_not_asked_twice_at_once()
    {
        var (_, person) = await SomebodyAsync("Tancrède Velay", "tancrede@lafleur.example");
        await AskAsync(person, DataRight.Access, null);

        await Assert.ThrowsAsync<RequestAlreadyOpen>(() => AskAsync(person, DataRight.Access, null));
        await Assert.ThrowsAsync<RequestWithoutWords>(() => AskAsync(person, DataRight.Erasure, " "));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(Member Member, Account Person)> SomebodyAsync(string name, string mail)
    {
        var member = await office.MemberAsync(1);
        return (member, await office.PersonOfAsync(member, name, mail));
    }

    private async Task<Guid> AskAsync(Account person, DataRight right, string? words)
    {
        var member = await office.ReadAsync(db => db.Set<Attachment>().Where(a => a.AccountId == person.Id).Select(a => a.MemberId).SingleAsync());
        return (await office.DoAsync<DataRequests, DataRequest>((requests, _) => requests.OpenOwnAsync(
            person.Id, member, right, words, Guid.NewGuid(), new Actor(person.Id.ToString(), person.DisplayName), Stop))).Id;
    }

    private Task AnswerAsync(Guid id, string answer, string? reason, string? words) => office.DoAsync<CaseDesk>(async (desk, _) =>
        await desk.AnswerAsync((await desk.FindAsync(id, Stop))!, answer, reason, words, Office.Camille, Stop));

    private Task<DataRequest> ReadAsync(Guid id) => office.ReadAsync(db => db.Set<DataRequest>().AsNoTracking().SingleAsync(r => r.Id == id));

    private async Task<(string State, DateOnly DueOn)> StandAsync(Guid id)
    {
        var request = await ReadAsync(id);
        return (request.State, request.DueOn);
    }

    private Task<List<string>> MailsAsync(Guid id) => office.ReadAsync(db => db.Mails.Where(m => m.CaseId == id).OrderBy(m => m.Id).Select(m => m.Template).ToListAsync());
}
