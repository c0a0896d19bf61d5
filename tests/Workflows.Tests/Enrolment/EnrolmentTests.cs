using BackOffice.Engine.Workflows;
using BackOffice.Testing;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Tests.Enrolment;

public sealed class EnrolmentTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Office _office = new(database, new FakeClock(2026, 3, 2));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task A_known_contact_has_access_as_soon_as_the_address_is_validated()
    {
        var member = await _office.MemberAsync(employees: 1);
        var mail = member.Contacts.Single().Email;
        var id = await _office.EnrolAsync(member, mail.ToUpperInvariant());
        Assert.Equal(EnrolmentStates.MailToValidate, (await _office.FileAsync(id))!.State);

        await _office.ValidateAsync(id);

        var file = (await _office.FileAsync(id))!;
        Assert.Equal((EnrolmentStates.Active, null, null), (file.State, file.PasswordHash, file.SecretAnswerHash));
        var (account, attachment) = await AccessAsync(file.AccountId!.Value);
        Assert.Equal(("Alix Lafleur", "hash", Capacity.Administrator, member.Id), (account.DisplayName, account.PasswordHash, attachment.Capacity, attachment.MemberId));
        Assert.Equal(["enrolment-resume", "enrolment-validation", "enrolment-active"], await _office.MailsOfAsync(id));
    }

    [Fact]
    public async Task A_stranger_waits_for_a_person_and_the_member_is_told()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.EnrolAsync(member, "inconnu@ailleurs.example");

        await _office.ValidateAsync(id);

        Assert.Equal(EnrolmentStates.ToVerify, (await _office.FileAsync(id))!.State);
        Assert.Contains("enrolment-held", await _office.MailsOfAsync(id));
        var told = await _office.ReadAsync(db => db.Mails.SingleAsync(m => m.CaseId == id && m.Template == "enrolment-told"));
        Assert.Equal(member.Contacts.Single().Email, told.ToAddress);
        Assert.DoesNotContain("inconnu@ailleurs.example", told.TextBody, StringComparison.Ordinal);
        await _office.AnswerAsync(id, "accept", "Vu au téléphone avec la gérante.");
        var file = (await _office.FileAsync(id))!;
        Assert.Equal(EnrolmentStates.Active, file.State);
        Assert.Equal(Capacity.Administrator, (await AccessAsync(file.AccountId!.Value)).Attachment.Capacity);
    }

    [Fact]
    public async Task The_second_person_of_a_member_declares_under_the_first()
    {
        var member = await _office.MemberAsync(employees: 1);
        await _office.ValidateAsync(await _office.EnrolAsync(member, member.Contacts.Single().Email));

        var second = await _office.EnrolAsync(member, "bruno@lafleur.example", "Bruno", "Martin");
        await _office.ValidateAsync(second);
        await _office.AnswerAsync(second, "accept", null);

        var (account, attachment) = await AccessAsync((await _office.FileAsync(second))!.AccountId!.Value);
        Assert.Equal((Capacity.Declarant, $"{member.Number}-2"), (attachment.Capacity, account.UserName));
    }

    [Fact]
    public async Task Whoever_has_an_access_already_is_led_to_it_and_gets_no_second_one()
    {
        var member = await _office.MemberAsync(employees: 1);
        var mail = member.Contacts.Single().Email;
        await _office.ValidateAsync(await _office.EnrolAsync(member, mail));

        var again = await _office.EnrolAsync(member, mail, "ALIX", "La Fleur");
        await _office.ValidateAsync(again);

        Assert.Equal(EnrolmentStates.AlreadyEnrolled, (await _office.FileAsync(again))!.State);
        Assert.Equal("enrolment-already", (await _office.MailsOfAsync(again))[^1]);
        Assert.Equal(1, await _office.ReadAsync(db => db.Set<Attachment>().CountAsync(a => a.MemberId == member.Id)));
    }

    [Fact]
    public async Task Two_enrolments_of_one_siret_at_once_both_end_in_a_defined_state()
    {
        var member = await _office.MemberAsync(employees: 1);
        var mail = member.Contacts.Single().Email;
        var (one, other) = (await _office.EnrolAsync(member, mail), await _office.EnrolAsync(member, mail));

        await Task.WhenAll(_office.ValidateAsync(one), _office.ValidateAsync(other));
        await _office.DispatchAsync();

        var states = new[] { (await _office.FileAsync(one))!.State, (await _office.FileAsync(other))!.State };
        Assert.Equal([EnrolmentStates.Active, EnrolmentStates.AlreadyEnrolled], states.Order());
        Assert.Equal(1, await _office.ReadAsync(db => db.Set<Attachment>().CountAsync(a => a.MemberId == member.Id)));
    }

    [Fact]
    public async Task Two_people_of_one_siret_at_once_each_get_an_access_and_one_of_them_administers()
    {
        var member = await _office.MemberAsync(employees: 1);
        await _office.TellAlsoAsync(member, "maud@lafleur.example");
        var one = await _office.EnrolAsync(member, member.Contacts.Single().Email);
        var other = await _office.EnrolAsync(member, "maud@lafleur.example", "Maud", "Arnaud");

        await Task.WhenAll(_office.ValidateAsync(one), _office.ValidateAsync(other));
        await _office.DispatchAsync();

        Assert.Equal((EnrolmentStates.Active, EnrolmentStates.Active), ((await _office.FileAsync(one))!.State, (await _office.FileAsync(other))!.State));
        var held = await _office.ReadAsync(db => db.Set<Attachment>().Where(a => a.MemberId == member.Id).Select(a => a.Capacity).ToListAsync());
        Assert.Equal((1, 1), (held.Count(c => c == Capacity.Administrator), held.Count(c => c == Capacity.Declarant)));
        Assert.Equal([member.Number, $"{member.Number}-2"], await _office.ReadAsync(db => db.Users.Where(a => a.UserName!.StartsWith(member.Number)).Select(a => a.UserName).Order().ToListAsync()));
    }

    [Fact]
    public async Task The_last_button_pressed_twice_at_once_sends_one_enrolment_and_one_mail()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.BeginAsync(member, "deux.fois@ailleurs.example");
        await _office.ReachLastStepAsync(id);

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Record.ExceptionAsync(() => _office.SendAsync(id)).AsTask()));

        // Whoever comes at the same time does nothing; whoever comes after reads that it is sent.
        Assert.All(sent, refused => Assert.True(refused is null or EnrolmentNotOpen, $"{refused}"));
        Assert.Equal(EnrolmentStates.MailToValidate, (await _office.FileAsync(id))!.State);
        Assert.Equal(["enrolment-resume", "enrolment-validation"], await _office.MailsOfAsync(id));
    }

    [Fact]
    public async Task A_proof_is_awaited_thirty_days_then_the_enrolment_is_refused()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.EnrolAsync(member, "stagiaire@ailleurs.example");
        await _office.ValidateAsync(id);
        await _office.AnswerAsync(id, "ask-proof", "Une attestation signée du gérant.");
        Assert.Contains("Une attestation signée du gérant.", await LastMailAsync(id), StringComparison.Ordinal);

        _office.Clock.Advance(TimeSpan.FromDays(29));
        await _office.DispatchAsync();
        Assert.Equal(EnrolmentStates.ProofAwaited, (await _office.FileAsync(id))!.State);
        _office.Clock.Advance(TimeSpan.FromDays(2));
        await _office.DispatchAsync();

        var file = (await _office.FileAsync(id))!;
        Assert.Equal((EnrolmentStates.Refused, "Sans réponse dans le délai", null), (file.State, file.RefusalReason, file.PasswordHash));
        Assert.Contains("Sans réponse dans le délai", await LastMailAsync(id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_frozen_enrolment_cannot_be_accepted_until_the_freeze_is_lifted()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.EnrolAsync(member, "fraudeur@ailleurs.example");
        await _office.ValidateAsync(id);
        await FreezeAsync(id, freeze: true);

        await Assert.ThrowsAsync<EnrolmentIsFrozen>(() => _office.AnswerAsync(id, "accept", null));
        await FreezeAsync(id, freeze: false);
        await _office.AnswerAsync(id, "accept", null);

        Assert.Equal(EnrolmentStates.Active, (await _office.FileAsync(id))!.State);
    }

    [Fact]
    public async Task Freezing_an_access_already_opened_blocks_its_account()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.EnrolAsync(member, member.Contacts.Single().Email);
        await _office.ValidateAsync(id);
        var account = (await _office.FileAsync(id))!.AccountId!.Value;

        await FreezeAsync(id, freeze: true);
        Assert.NotNull((await AccessAsync(account)).Account.DisabledAt);

        await FreezeAsync(id, freeze: false);
        Assert.Null((await AccessAsync(account)).Account.DisabledAt);
    }

    [Fact]
    public async Task Five_resends_a_day_and_only_the_latest_link_is_good()
    {
        var member = await _office.MemberAsync(employees: 1);
        var id = await _office.EnrolAsync(member, member.Contacts.Single().Email);
        var first = await _office.TokenAsync(id, "enrolment-validation");
        for (var i = 0; i < 5; i++) await ResendAsync(id);

        await Assert.ThrowsAsync<TooManyResends>(() => ResendAsync(id));
        await _office.DoAsync<MailLinks>(async (links, _) => await Assert.ThrowsAsync<LinkVoided>(
            () => links.RequireAsync(LinkPurpose.EnrolmentValidation, first, _office.Clock.GetUtcNow(), CancellationToken.None)));
        await _office.ValidateAsync(id);
        Assert.Equal(EnrolmentStates.Active, (await _office.FileAsync(id))!.State);
    }

    private Task ResendAsync(Guid id) => _office.DoAsync<Enrolments>(async (enrolments, _) =>
        await enrolments.ResendValidationAsync((await enrolments.FindAsync(id, CancellationToken.None))!, Guid.NewGuid(), CancellationToken.None));

    private Task FreezeAsync(Guid id, bool freeze) => _office.DoAsync<IEnumerable<BackOffice.Workflows.Accounts.NotUs.IFreezes>>(async (freezes, db) =>
    {
        var enrolment = freezes.Single(f => f.Purpose == LinkPurpose.EnrolmentNotUs);
        await (freeze ? enrolment.FreezeAsync(id, _office.Clock.GetUtcNow(), CancellationToken.None) : enrolment.ReleaseAsync(id, _office.Clock.GetUtcNow(), CancellationToken.None));
        await db.SaveChangesAsync();
    });

    private Task<string> LastMailAsync(Guid id) => _office.ReadAsync(db =>
        db.Mails.Where(m => m.CaseId == id).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Select(m => m.TextBody).FirstAsync());

    private Task<(Account Account, Attachment Attachment)> AccessAsync(Guid account) => _office.ReadAsync(async db => (
        await db.Users.AsNoTracking().SingleAsync(a => a.Id == account),
        await db.Set<Attachment>().AsNoTracking().SingleAsync(a => a.AccountId == account)));
}
