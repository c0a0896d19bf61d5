using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Mails;

/// <summary>The mails that left, wait, are kept, failed, or whose fate is unknown.</summary>
public sealed class IndexModel(BackOfficeDb db) : ListPage
{
    public const string Problems = "problemes";

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    public IReadOnlyList<MailRow> Rows { get; private set; } = [];

    public static IEnumerable<SelectListItem> States { get; } =
        [new("À voir (échec ou sort inconnu)", Problems), .. Enum.GetValues<MailState>().Select(s => new SelectListItem(s.Label(), s.ToString()))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var found = db.Mails.AsNoTracking();
        if (State == Problems) found = found.Where(m => m.State == MailState.Failed || m.State == MailState.Unknown);
        else if (Enum.TryParse<MailState>(State, out var state)) found = found.Where(m => m.State == state);
        if (MemberSearch.Of(db, Search) is { } members)
        {
            var address = Search!.Trim();
            found = found.Where(m => m.ToAddress == address || members.Contains(m.MemberId!.Value));
        }

        Total = await found.CountAsync(ct);
        Rows = await PageOf(Sort == "cree" ? found.OrderBy(m => m.CreatedAt) : found.OrderByDescending(m => m.CreatedAt))
            .Select(m => new MailRow(m.Id, m.Subject, m.ToName, m.ToAddress, m.State, m.CreatedAt, m.SentAt, m.LastError)).ToListAsync(ct);
    }
}

public sealed record MailRow(
    Guid Id, string Subject, string ToName, string ToAddress, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, string? LastError);
