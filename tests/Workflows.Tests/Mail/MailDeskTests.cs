using BackOffice.Testing;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Tests.Mail;

public sealed class MailDeskTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Post post = new(database);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => post.DisposeAsync();

    [Fact]
    public async Task A_mail_in_doubt_is_sent_again_by_a_person_with_a_reason_and_a_trace()
    {
        var mail = await InDoubtAsync();
        await using var db = database.NewDb();
        var desk = new MailDesk(db, post.Clock);

        await desk.ResendAsync(mail.Id, "L’adhérent dit ne rien avoir reçu.", "Agathe Roux", ct: TestContext.Current.CancellationToken);
        await post.SendAsync();

        Assert.Equal(MailState.Sent, (await post.ReadAsync(mail)).State);
        Assert.Contains(mail.Id.ToString("N"), Assert.Single(post.Server.Accepted), StringComparison.Ordinal);
        var decision = Assert.Single(await desk.HistoryAsync(mail.Id, TestContext.Current.CancellationToken));
        Assert.Equal(("Agathe Roux", MailVerdict.Resend, MailState.Unknown), (decision.By, decision.Verdict, decision.Before));
        Assert.Equal(post.Clock.GetUtcNow(), decision.At);
    }

    [Fact]
    public async Task A_wrong_address_is_corrected_and_the_former_one_kept_in_the_history()
    {
        var mail = await InDoubtAsync();
        await using var db = database.NewDb();
        var desk = new MailDesk(db, post.Clock);

        await desk.ResendAsync(mail.Id, "Adresse corrigée au téléphone.", "Agathe Roux", "c.morel@example.fr", TestContext.Current.CancellationToken);

        Assert.Equal("c.morel@example.fr", (await post.ReadAsync(mail)).ToAddress);
        Assert.Equal("camille.morel@example.fr", Assert.Single(await desk.HistoryAsync(mail.Id, TestContext.Current.CancellationToken)).AddressBefore);
    }

    [Fact]
    public async Task A_dropped_mail_never_leaves()
    {
        var mail = await post.QueueAsync();
        await using var db = database.NewDb();

        await new MailDesk(db, post.Clock).DropAsync(mail.Id, "Envoyé par la poste.", "Agathe Roux", TestContext.Current.CancellationToken);
        await post.SendAsync();

        Assert.Equal(MailState.Dropped, (await post.ReadAsync(mail)).State);
        Assert.Empty(post.Server.Accepted);
    }

    [Fact]
    public async Task A_sent_mail_is_neither_sent_again_nor_dropped_and_a_reason_is_always_asked()
    {
        var sent = await post.QueueAsync();
        await post.SendAsync();
        var doubtful = await InDoubtAsync();
        await using var db = database.NewDb();
        var desk = new MailDesk(db, post.Clock);

        await Assert.ThrowsAsync<MailNotToResend>(() => desk.ResendAsync(sent.Id, "encore", "Agathe Roux"));
        await Assert.ThrowsAsync<MailNotToDrop>(() => desk.DropAsync(sent.Id, "encore", "Agathe Roux"));
        await Assert.ThrowsAsync<MailReasonMissing>(() => desk.ResendAsync(doubtful.Id, " ", "Agathe Roux"));
        await Assert.ThrowsAsync<MailAddressNotValid>(() => desk.ResendAsync(doubtful.Id, "corrigée", "Agathe Roux", "a@b.fr\r\nBcc: c@d.fr"));
    }

    private async Task<OutgoingMail> InDoubtAsync()
    {
        var mail = await post.QueueAsync();
        post.Server.Script = command => command == "." ? SmtpSink.Cut : null;
        await post.SendAsync();
        post.Server.Script = null;
        Assert.Equal(MailState.Unknown, (await post.ReadAsync(mail)).State);
        return mail;
    }
}
