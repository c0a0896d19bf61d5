using BackOffice.Workflows;
using BackOffice.Workflows.Mail;
using Microsoft.Extensions.Options;

namespace BackOffice.Web.Pages.Admin.Mails;

/// <summary>Every mail the office may send, with the subject of its sample.</summary>
public sealed class IndexModel(IOptions<ServiceSettings> service) : AdminPage
{
    public IReadOnlyList<(MailTemplate Template, string Subject)> Rows => [.. MailTemplates.All.Select(t => (t, t.Preview(service.Value).Subject))];
}
