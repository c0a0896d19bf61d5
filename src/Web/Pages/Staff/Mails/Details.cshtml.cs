using BackOffice.Web.Pages.Staff.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Mails;

/// <summary>One mail, its attachments, and what was decided about it.</summary>
public sealed class DetailsModel(BackOfficeDb db, MailDesk desk) : MailPage(db, desk)
{
    public IReadOnlyList<DocumentLine> Attachments { get; private set; } = [];

    public IReadOnlyList<MailDecision> History { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Attachments = await Db.Documents.AsNoTracking().Where(d => Mail.Attachments.Contains(d.Id))
            .Select(d => new DocumentLine(d.Id, d.FileName, d.CreatedAt)).ToListAsync(ct);
        History = await Desk.HistoryAsync(Id, ct);
    }
}
