using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Accounts.NotUs;

/// <summary>Takes a report: uses the link, freezes, opens the case, in one transaction. Reporting twice is harmless.</summary>
public sealed class NotUsReports(BackOfficeDb db, WorkflowRuntime workflows, MailLinks links, IEnumerable<IFreezes> freezes, TimeProvider clock)
{
    /// <summary>Whose links the page takes.</summary>
    public static readonly IReadOnlyList<LinkPurpose> Purposes = [LinkPurpose.EnrolmentNotUs, LinkPurpose.PasswordNotUs, LinkPurpose.MailChangeNotUs];

    internal static readonly Actor Reader = new("mail-reader", "Destinataire du courriel");

    /// <summary>Whoever of the service settled it is in the case's journal; the person concerned reads the desk's name.</summary>
    internal static readonly Actor Desk = new("service", "Service adhérents");

    public Task<Freezable?> DescribeAsync(MailLink link, CancellationToken ct) => freezes.Of(link.Purpose).DescribeAsync(link.SubjectId, ct);

    public async Task ReportAsync(MailLink link, CancellationToken ct)
    {
        var (purpose, subject) = (link.Purpose, link.SubjectId);
        var now = clock.GetUtcNow();
        var freezable = await DescribeAsync(link, ct) ?? throw new NothingToFreeze();
        if (!await IsOpenAsync(purpose, subject, ct)) Open(link, freezable, now);
        await links.UseAsync(link, now, ct);
        try
        {
            await workflows.CommitAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two readers at once: the other one's report holds, and froze the same thing.
            db.ChangeTracker.Clear();
            if (!await IsOpenAsync(purpose, subject, ct)) throw;
        }
    }

    /// <summary>Whether somebody reported this already, through this link or another one of the same mails.</summary>
    public Task<bool> IsReportedAsync(MailLink link, CancellationToken ct) => db.Set<NotUsReport>()
        .AnyAsync(r => r.Purpose == link.Purpose && r.SubjectId == link.SubjectId && r.ReportedAt >= link.IssuedAt, ct);

    private Task<bool> IsOpenAsync(LinkPurpose purpose, Guid subject, CancellationToken ct) => db.Set<NotUsReport>()
        .AnyAsync(r => r.Purpose == purpose && r.SubjectId == subject && r.ClosedAt == null, ct);

    private void Open(MailLink link, Freezable freezable, DateTimeOffset now)
    {
        var report = new NotUsReport
        {
            Purpose = link.Purpose,
            SubjectId = link.SubjectId,
            MemberId = freezable.MemberId,
            Happened = freezable.Happened,
            Effect = freezable.Effect,
            ReportedAt = now,
        };
        db.Add(report);
        workflows.Start<NotUsProcedure>(report, Reader);
    }
}

public sealed class NothingToFreeze() : Refusal("Il n’y a plus rien à bloquer : ce que ce courriel annonçait a été annulé. Appelez-nous si vous avez un doute.");

internal static class FreezesExtensions
{
    public static IFreezes Of(this IEnumerable<IFreezes> freezes, LinkPurpose purpose) =>
        freezes.SingleOrDefault(f => f.Purpose == purpose) ?? throw new InvalidOperationException($"Nothing implements {nameof(IFreezes)} for {purpose}.");
}
