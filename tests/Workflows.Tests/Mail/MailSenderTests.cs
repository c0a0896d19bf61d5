using System.Text;
using BackOffice.Testing;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Tests.Mail;

public sealed class MailSenderTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Post post = new(database);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => post.DisposeAsync();

    [Fact]
    public async Task A_mail_leaves_once_as_text_and_html_with_its_document()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 a bordereau");
        var mail = await post.QueueAsync(document: pdf);

        var run = await post.SendAsync();
        var again = await post.SendAsync();

        Assert.Equal((1, 0), (run.Sent, again.Sent));
        Assert.Equal(MailState.Sent, (await post.ReadAsync(mail)).State);
        var message = Assert.Single(post.Server.Accepted);
        Assert.Contains("Content-Type: multipart/alternative", message, StringComparison.OrdinalIgnoreCase);
        Assert.True(
            message.IndexOf("text/plain", StringComparison.Ordinal) < message.IndexOf("text/html", StringComparison.Ordinal),
            "the richest alternative comes last");
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>Bonjour, déclarez vos salariés.</p>")), message, StringComparison.Ordinal);
        Assert.Contains("application/pdf", message, StringComparison.Ordinal);
        Assert.Contains("bordereau-2026-1042.pdf", message, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(pdf), message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_refused_for_now_is_tried_again_a_minute_later_under_the_same_message_id()
    {
        var mail = await post.QueueAsync();
        post.Server.Script = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "450 try later" : null;

        await post.SendAsync();
        var refused = await post.ReadAsync(mail);
        Assert.Equal((MailState.Queued, 1), (refused.State, refused.Attempts));
        Assert.Equal(0, (await post.SendAsync()).Claimed);

        post.Server.Script = null;
        post.Clock.Advance(TimeSpan.FromMinutes(1));
        await post.SendAsync();

        Assert.Equal(MailState.Sent, (await post.ReadAsync(mail)).State);
        Assert.Contains($"Message-ID: <{mail.Id:N}@sante-provence-azur.example>", Assert.Single(post.Server.Accepted), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_mail_refused_for_good_is_failed_never_retried_and_its_error_names_nobody()
    {
        var mail = await post.QueueAsync("inconnu@example.fr");
        post.Server.Script = command => command.StartsWith("RCPT", StringComparison.Ordinal) ? "550 5.1.1 <inconnu@example.fr> user unknown" : null;

        var run = await post.SendAsync();
        post.Clock.Advance(TimeSpan.FromDays(7));
        var later = await post.SendAsync();

        var failed = await post.ReadAsync(mail);
        Assert.Equal((1, 0), (run.Failed, later.Claimed));
        Assert.Equal(MailState.Failed, failed.State);
        Assert.StartsWith("550", failed.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("@", failed.LastError, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("452 no room", MailState.Queued)]
    [InlineData("554 spam", MailState.Failed)]
    public async Task An_answer_after_the_dot_counts_as_any_other(string answer, MailState state)
    {
        var mail = await post.QueueAsync();
        post.Server.Script = command => command == "." ? answer : null;

        await post.SendAsync();

        Assert.Equal(state, (await post.ReadAsync(mail)).State);
    }

    [Fact]
    public async Task A_mail_tried_too_often_is_failed()
    {
        post.Settings.MaxAttempts = 2;
        var mail = await post.QueueAsync();
        post.Server.Script = command => command.StartsWith("MAIL", StringComparison.Ordinal) ? "451 not now" : null;

        await post.SendAsync();
        post.Clock.Advance(TimeSpan.FromHours(1));
        await post.SendAsync();

        Assert.Equal(MailState.Failed, (await post.ReadAsync(mail)).State);
    }

    [Theory]
    [InlineData(true, MailState.Kept)]
    [InlineData(false, MailState.Queued)]
    public async Task Without_a_server_mails_are_kept_in_development_and_wait_elsewhere(bool development, MailState state)
    {
        (post.Settings.Host, post.Settings.KeepWithoutServer) = ("", development);
        var mail = await post.QueueAsync();

        await post.SendAsync();

        Assert.Equal(state, (await post.ReadAsync(mail)).State);
    }

    [Fact]
    public async Task Four_senders_never_send_the_same_mail_twice()
    {
        for (var i = 0; i < 80; i++) await post.QueueAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var sent = 0;
            while (await post.SendAsync(max: 7) is { Claimed: > 0 } run) sent += run.Sent;
            return sent;
        })));

        Assert.Equal(80, runs.Sum());
        var ids = post.Server.Accepted.Select(m => m.Split("\r\n").Single(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(80, ids.Distinct().Count());
        Assert.Equal(80, post.Server.Accepted.Count);
    }

    [Fact]
    public async Task A_subject_written_to_inject_a_header_stays_one_subject()
    {
        await post.QueueAsync(subject: "Bonjour\r\nBcc: autre@example.fr\r\n\r\n<p>corps</p>");

        await post.SendAsync();

        var headers = Assert.Single(post.Server.Accepted).Split("\r\n\r\n")[0];
        Assert.DoesNotContain("\nBcc:", headers, StringComparison.OrdinalIgnoreCase);
        Assert.Single(post.Server.Commands, c => c.StartsWith("RCPT", StringComparison.Ordinal));
    }
}
