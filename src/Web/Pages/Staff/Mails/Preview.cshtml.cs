using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Mails;

/// <summary>
/// The HTML of a mail as a document of its own. The site's policy still holds: no script, no outside resource, no inline style, so what
/// shows is the mail as the strictest mail reader would show it.
/// </summary>
public sealed class PreviewModel(BackOfficeDb db, MailDesk desk) : MailPage(db, desk)
{
    public ContentResult OnGet() => Content(Mail.HtmlBody, "text/html; charset=utf-8");
}
