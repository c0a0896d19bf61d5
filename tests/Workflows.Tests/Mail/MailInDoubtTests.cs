using BackOffice.Testing;
using BackOffice.Workflows.Mail;

namespace BackOffice.Workflows.Tests.Mail;

/// <summary>What is known, and what is not, when a dialogue ends without an answer.</summary>
public sealed class MailInDoubtTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private readonly Post post = new(database);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => post.DisposeAsync();

    [Fact]
    public async Task A_cut_after_the_dot_leaves_one_mail_in_doubt_and_the_others_leave()
    {
        for (var i = 0; i < 5; i++) await post.QueueAsync();
        var dots = 0;
        post.Server.Script = command => command == "." && Interlocked.Increment(ref dots) == 1 ? SmtpSink.Cut : null;

        var run = await post.SendAsync();
        post.Clock.Advance(TimeSpan.FromDays(1));
        var later = await post.SendAsync();

        Assert.Equal((4, 1), (run.Sent, run.InDoubt));
        Assert.Equal(0, later.Claimed);
    }

    [Theory]
    [InlineData("EHLO")]
    [InlineData("MAIL")]
    [InlineData("RCPT")]
    public async Task A_cut_before_the_message_leaves_no_doubt_it_is_tried_again(string at)
    {
        var mail = await post.QueueAsync();
        post.Server.Script = command => command.StartsWith(at, StringComparison.Ordinal) ? SmtpSink.Cut : null;

        var run = await post.SendAsync();
        post.Server.Script = null;
        post.Clock.Advance(TimeSpan.FromMinutes(1));
        await post.SendAsync();

        Assert.True(run.ServerTrouble);
        Assert.Equal(MailState.Sent, (await post.ReadAsync(mail)).State);
    }

    [Fact]
    public async Task A_server_that_never_answers_the_dot_leaves_doubt_after_the_time_out()
    {
        post.Settings.TimeoutSeconds = 1;
        var mail = await post.QueueAsync();
        post.Server.Script = command => command == "." ? SmtpSink.Silence : null;

        await post.SendAsync();

        Assert.Equal(MailState.Unknown, (await post.ReadAsync(mail)).State);
    }

    [Fact]
    public async Task A_server_that_is_down_costs_one_mail_one_attempt_and_the_rest_none()
    {
        var mails = new List<OutgoingMail>();
        for (var i = 0; i < 3; i++) mails.Add(await post.QueueAsync());
        await post.Server.DisposeAsync();

        var run = await post.SendAsync();

        Assert.True(run.ServerTrouble);
        var attempts = 0;
        foreach (var mail in mails)
        {
            var row = await post.ReadAsync(mail);
            Assert.Equal(MailState.Queued, row.State);
            attempts += row.Attempts;
        }

        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task A_sender_killed_in_a_dialogue_leaves_that_mail_in_doubt_and_its_others_to_the_next()
    {
        var mails = new List<OutgoingMail> { await post.QueueAsync(), await post.QueueAsync() };
        await using (var db = database.NewDb())
        {
            var killed = new Outbox(db, post.Clock);
            var claims = await killed.ClaimAsync(10, TestContext.Current.CancellationToken);
            await killed.BeginAsync(claims[0], TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, (await post.SendAsync()).Claimed);
        post.Clock.Advance(TimeSpan.FromMinutes(11));
        var run = await post.SendAsync();

        Assert.Equal((1, 1), (run.Sent, run.InDoubt));
        Assert.Equal([MailState.Unknown, MailState.Sent], [(await post.ReadAsync(mails[0])).State, (await post.ReadAsync(mails[1])).State]);
    }

    [Fact]
    public async Task A_sender_paused_past_its_turn_does_not_send()
    {
        var mail = await post.QueueAsync();
        await using var db = database.NewDb();
        var paused = new Outbox(db, post.Clock);
        var claim = Assert.Single(await paused.ClaimAsync(10, TestContext.Current.CancellationToken));

        post.Clock.Advance(TimeSpan.FromMinutes(6));
        await post.SendAsync();

        Assert.Null(await paused.BeginAsync(claim, TestContext.Current.CancellationToken));
        Assert.Equal(MailState.Sent, (await post.ReadAsync(mail)).State);
    }

    [Fact]
    public async Task A_late_answer_settles_a_mail_already_declared_in_doubt()
    {
        var mail = await post.QueueAsync();
        post.Server.BeforeAnswer = async () =>
        {
            post.Clock.Advance(TimeSpan.FromMinutes(11));
            await post.SendAsync();
            Assert.Equal(MailState.Unknown, (await post.ReadAsync(mail)).State);
        };

        await post.SendAsync();

        Assert.Equal(MailState.Sent, (await post.ReadAsync(mail)).State);
    }
}
