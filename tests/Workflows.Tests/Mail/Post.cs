using BackOffice.Testing;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BackOffice.Workflows.Tests.Mail;

/// <summary>A post room: a database, a clock, a mail server, and as many senders as a test asks for.</summary>
internal sealed class Post(DatabaseFixture database) : IAsyncDisposable
{
    public FakeClock Clock { get; } = new(2026, 1, 15);

    public SmtpSink Server { get; } = new();

    public SmtpSettings Settings => field ??= new() { Host = "127.0.0.1", Port = Server.Port, StartTls = false, TimeoutSeconds = 20 };

    public async Task<MailRun> SendAsync(int max = 50)
    {
        await using var db = database.NewDb();
        return await Sender(db).RunOnceAsync(max, TestContext.Current.CancellationToken);
    }

    public MailSender Sender(BackOfficeDb db) =>
        new(db, Options.Create(Settings), Options.Create(new ServiceSettings()), Clock, NullLogger<MailSender>.Instance);

    public async Task<OutgoingMail> QueueAsync(string to = "camille.morel@example.fr", byte[]? document = null, string subject = "Déclaration annuelle 2026 : à confirmer")
    {
        await using var db = database.NewDb();
        var attached = document is null ? null : StoredDocument.Of(DocumentKind.Statement, Guid.NewGuid(), Guid.NewGuid(), "bordereau-2026-1042.pdf", document, Clock.GetUtcNow());
        if (attached is not null) db.Documents.Add(attached);
        var mail = new OutgoingMail
        {
            Template = "declaration-statement",
            ToName = "Camille Morel",
            ToAddress = to,
            Subject = subject,
            TextBody = "Bonjour, déclarez vos salariés.\n",
            HtmlBody = "<p>Bonjour, déclarez vos salariés.</p>",
            Attachments = attached is null ? [] : [attached.Id],
            CreatedAt = Clock.GetUtcNow(),
            NextAttemptAt = Clock.GetUtcNow(),
        };
        db.Mails.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    }

    public async Task<OutgoingMail> ReadAsync(OutgoingMail mail)
    {
        await using var db = database.NewDb();
        return await db.Mails.AsNoTracking().SingleAsync(m => m.Id == mail.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        // The next test of the class finds an empty queue.
        await using var db = database.NewDb();
        await db.Set<MailDecision>().ExecuteDeleteAsync();
        await db.Mails.ExecuteDeleteAsync();
    }
}
