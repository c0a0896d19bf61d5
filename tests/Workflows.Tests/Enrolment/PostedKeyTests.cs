using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Posted;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Tests.Documents;
using BackOffice.Workflows.Tests.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

/// <summary>A stranger proves their link with the company by a key that goes to its head office by letter.</summary>
public sealed class PostedKeyTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly CancellationToken Stop = CancellationToken.None;

    private readonly Office _office = new(database, new FakeClock(2026, 3, 2));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_key_of_the_letter_opens_the_access_once()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.KeyPostedAsync(member);
        var key = await _office.KeyAsync(id);

        await _office.EnterAsync(id, key.ToLowerInvariant().Replace('-', ' '));

        var file = (await _office.FileAsync(id))!;
        Assert.Equal((EnrolmentStates.Active, null), (file.State, file.PasswordHash));
        Assert.Equal(1, await _office.ReadAsync(db => db.Set<Attachment>().CountAsync(a => a.MemberId == member.Id && a.To == null)));
        Assert.Equal("enrolment-active", (await _office.MailsOfAsync(id))[^1]);
        await Assert.ThrowsAsync<PostedKeyUsed>(() => _office.EnterAsync(id, key));
    }

    [Fact]
    public async Task The_letter_goes_to_the_head_office_and_says_what_to_do_whether_the_person_is_known_or_not()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.KeyPostedAsync(member);

        var printed = await _office.LetterAsync(id);
        PdfTool.Check(printed);
        var letter = PdfTool.Text(printed);

        foreach (var words in new[] { "Boulangerie Lafleur", "3 rue des Lavandes", "06130 Grasse", "Noé Stranger", "Remettez-lui ce courrier", "Gardez cette clé pour vous", "04 92 00 00 70" })
            Assert.Contains(words, letter, StringComparison.Ordinal);
        Assert.Matches("[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}-[A-HJKMNP-Z2-9]{4}", letter);
    }

    [Fact]
    public async Task The_key_is_in_no_table_no_mail_and_no_journal_and_the_case_keeps_a_blotted_copy()
    {
        var id = await _office.KeyPostedAsync(await _office.MemberAsync(employees: 1));
        var key = await _office.KeyAsync(id);

        Assert.Empty(await TextScan.FindAsync(database.DataSource, key));
        Assert.Empty(await TextScan.FindAsync(database.DataSource, key.Replace("-", "", StringComparison.Ordinal)));
        var copy = await _office.ReadAsync(db => db.Documents.SingleAsync(d => d.SubjectId == id && d.Kind == DocumentKind.KeyLetter));
        Assert.DoesNotContain(key, PdfTool.Text(copy.Content), StringComparison.Ordinal);
        Assert.Contains("la clé n’y figure pas", PdfTool.Text(copy.Content), StringComparison.Ordinal);
        var printed = await _office.ReadAsync(db => db.Set<JournalEntry>().SingleAsync(j => j.InstanceId == id && j.Text.Contains("Courrier de la clé imprimé")));
        Assert.Equal("Camille Morel", printed.ByName);
    }

    [Fact]
    public async Task Five_wrong_keys_end_it_and_the_enrolment_comes_back_to_a_person()
    {
        var id = await _office.KeyPostedAsync(await _office.MemberAsync(employees: 1));
        var key = await _office.KeyAsync(id);
        for (var left = 4; left > 0; left--)
        {
            var wrong = await Assert.ThrowsAsync<PostedKeyWrong>(() => _office.EnterAsync(id, "AAAA-BBBB-CCCC"));
            Assert.Contains($"{left} essai", wrong.Message.Spaced(), StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<PostedKeySpent>(() => _office.EnterAsync(id, "AAAA-BBBB-CCCC"));

        Assert.Equal(EnrolmentStates.ToVerify, (await _office.FileAsync(id))!.State);
        await Assert.ThrowsAsync<PostedKeySpent>(() => _office.EnterAsync(id, key));
        await Assert.ThrowsAsync<NoLetterToPrint>(() => _office.LetterAsync(id));
    }

    [Fact]
    public async Task What_cannot_be_a_key_costs_no_try()
    {
        var id = await _office.KeyPostedAsync(await _office.MemberAsync(employees: 1));
        foreach (var typed in new[] { "", "ABCD-EFGH", "ABCD-EFGH-JK0I", new string('A', 5000) }) await Assert.ThrowsAsync<PostedKeyNotAKey>(() => _office.EnterAsync(id, typed));

        Assert.Equal(0, await _office.ReadAsync(db => db.Set<PostedKey>().Where(k => k.FileId == id).Select(k => k.Tries).SingleAsync()));
    }

    [Fact]
    public async Task A_hundred_guesses_at_once_are_no_more_than_five_tries()
    {
        var id = await _office.KeyPostedAsync(await _office.MemberAsync(employees: 1));

        var guesses = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Record.ExceptionAsync(() => _office.EnterAsync(id, "AAAA-BBBB-CCCC")).AsTask()));

        Assert.All(guesses, g => Assert.IsType<Refusal>(g, exactMatch: false));
        Assert.InRange(guesses.Count(g => g is PostedKeyWrong), 1, 4);
        Assert.InRange(await _office.ReadAsync(db => db.Set<PostedKey>().Where(k => k.FileId == id).Select(k => k.Tries).SingleAsync()), 1, 5);
    }

    [Fact]
    public async Task Thirty_days_later_the_enrolment_is_refused_and_a_day_after_nothing_of_the_key_is_left()
    {
        var id = await _office.KeyPostedAsync(await _office.MemberAsync(employees: 1));
        var key = await _office.KeyAsync(id);
        _office.Clock.Advance(TimeSpan.FromDays(29));
        await _office.DispatchAsync();
        Assert.Equal(EnrolmentStates.KeyPosted, (await _office.FileAsync(id))!.State);

        _office.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<PostedKeyExpired>(() => _office.EnterAsync(id, key));
        await _office.DispatchAsync();

        var file = (await _office.FileAsync(id))!;
        Assert.Equal((EnrolmentStates.Refused, "Sans réponse dans le délai"), (file.State, file.RefusalReason));
        Assert.Equal("enrolment-refused", (await _office.MailsOfAsync(id))[^1]);
        await Assert.ThrowsAsync<PostedKeyExpired>(() => _office.EnterAsync(id, key));
        _office.Clock.Advance(TimeSpan.FromDays(2));
        await _office.DoAsync<PurgeRuns>((runs, _) => runs.RunNightlyAsync(Stop));
        Assert.False(await _office.ReadAsync(db => db.Set<PostedKey>().AnyAsync(k => k.FileId == id)));
        await Assert.ThrowsAsync<PostedKeyExpired>(() => _office.EnterAsync(id, key));
    }

    [Fact]
    public async Task A_new_key_ends_the_former_one_and_its_link()
    {
        var id = await _office.KeyPostedAsync(await _office.MemberAsync(employees: 1));
        var (former, token) = (await _office.KeyAsync(id), await _office.TokenAsync(id, "enrolment-key"));

        await _office.AnswerAsync(id, "send-again");

        var key = await _office.KeyAsync(id);
        Assert.NotEqual(former, key);
        await Assert.ThrowsAsync<PostedKeyWrong>(() => _office.EnterAsync(id, former));
        await _office.DoAsync<MailLinks>(async (links, _) => await Assert.ThrowsAsync<LinkVoided>(
            () => links.RequireAsync(LinkPurpose.EnrolmentKey, token, _office.Clock.GetUtcNow(), Stop)));
        await _office.EnterAsync(id, key);
        Assert.Equal(EnrolmentStates.Active, (await _office.FileAsync(id))!.State);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_and_its_letter_is_not_printed_any_more()
    {
        var id = await _office.KeyPostedAsync(await _office.MemberAsync(employees: 1));
        var key = await _office.KeyAsync(id);

        await _office.AnswerAsync(id, "revoke");

        Assert.Equal(EnrolmentStates.ToVerify, (await _office.FileAsync(id))!.State);
        await Assert.ThrowsAsync<PostedKeyRevoked>(() => _office.EnterAsync(id, key));
        await Assert.ThrowsAsync<NoLetterToPrint>(() => _office.LetterAsync(id));
        Assert.Null(await _office.ReadAsync(db => db.Set<PostedKey>().Where(k => k.FileId == id).Select(k => k.SealedLetter).SingleAsync()));
    }

    [Fact]
    public async Task A_frozen_enrolment_gets_no_key_and_a_good_key_does_not_thaw_it()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.KeyPostedAsync(member);
        var key = await _office.KeyAsync(id);
        await _office.DoAsync<IEnumerable<BackOffice.Workflows.Accounts.NotUs.IFreezes>>(async (freezes, db) =>
        {
            await freezes.Single(f => f.Purpose == LinkPurpose.EnrolmentNotUs).FreezeAsync(id, _office.Clock.GetUtcNow(), Stop);
            await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<EnrolmentIsFrozen>(() => _office.AnswerAsync(id, "send-again"));
        await _office.EnterAsync(id, key);

        Assert.Equal(EnrolmentStates.ToVerify, (await _office.FileAsync(id))!.State);
        Assert.False(await _office.ReadAsync(db => db.Set<Attachment>().AnyAsync(a => a.MemberId == member.Id)));
    }
}
