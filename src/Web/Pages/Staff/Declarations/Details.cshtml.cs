using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>One case, whole: what was declared, what it costs and why, what was sent, who did what, what may be done now.</summary>
public sealed class DetailsModel(StaffDeclarations declarations, BackOfficeDb db, WorkflowCatalog catalog) : DeclarationPage(declarations)
{
    public IReadOnlyList<DeclarationAct> Allowed => DeclarationActs.AllowedIn(Declaration.State);

    public WorkflowInstance? Instance { get; private set; }

    public WorkflowTask? Task { get; private set; }

    public WorkflowIncident? Incident { get; private set; }

    public IReadOnlyList<JournalEntry> Journal { get; private set; } = [];

    public IReadOnlyList<DocumentLine> Statements { get; private set; } = [];

    public IReadOnlyList<MailLine> Mails { get; private set; } = [];

    public string Drawing { get; private set; } = "";

    public QuoteTrace? Trace { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Instance = await db.Set<WorkflowInstance>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == Id, ct);
        Task = await db.Set<WorkflowTask>().AsNoTracking().FirstOrDefaultAsync(t => t.InstanceId == Id && t.AnsweredAt == null && t.WithdrawnAt == null, ct);
        Incident = await db.Set<WorkflowIncident>().AsNoTracking().FirstOrDefaultAsync(i => i.InstanceId == Id && i.ResolvedAt == null, ct);
        Journal = await db.Set<JournalEntry>().AsNoTracking().Where(j => j.InstanceId == Id).OrderBy(j => j.Sequence).ToListAsync(ct);
        Statements = await db.Documents.AsNoTracking().Where(d => d.SubjectId == Id && d.Kind == DocumentKind.Statement)
            .OrderByDescending(d => d.CreatedAt).Select(d => new DocumentLine(d.Id, d.FileName, d.CreatedAt)).ToListAsync(ct);
        Mails = await MailsAsync(ct);
        Trace = Declaration.Quote is { } quote ? QuoteTrace.Read(quote.TraceJson) : null;
        if (Instance is null) return;
        var path = Journal.Where(j => j.ToState is not null).Select(j => j.ToState!).ToList();
        Drawing = WorkflowDrawing.Svg(catalog.Get(Instance), Instance.State, path);
    }

    /// <summary>Mails of this member written while the case lived: its invitation, statement, invoices, corrections.</summary>
    private async Task<IReadOnlyList<MailLine>> MailsAsync(CancellationToken ct)
    {
        var documents = Declaration.Invoices.Select(i => i.DocumentId).OfType<Guid>().Concat(Statements.Select(s => s.Id)).ToHashSet();
        var from = Instance?.StartedAt ?? DateTimeOffset.MinValue;
        var mails = await db.Mails.AsNoTracking().Where(m => m.MemberId == Declaration.MemberId && m.CreatedAt >= from)
            .OrderByDescending(m => m.CreatedAt).Take(50)
            .Select(m => new { m.Id, m.Subject, m.State, m.CreatedAt, m.Attachments }).ToListAsync(ct);
        var year = $" {Declaration.Year}";
        return [.. mails.Where(m => m.Attachments.Any(documents.Contains) || m.Subject.Contains(year, StringComparison.Ordinal))
            .Select(m => new MailLine(m.Id, m.Subject, m.State, m.CreatedAt))];
    }
}

public sealed record DocumentLine(Guid Id, string FileName, DateTimeOffset CreatedAt);

public sealed record MailLine(Guid Id, string Subject, MailState State, DateTimeOffset CreatedAt);
