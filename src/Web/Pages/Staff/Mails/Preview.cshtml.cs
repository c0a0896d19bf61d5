using BackOffice.Web.Security;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Mails;

/// <summary>The HTML of a mail as a document of its own, under a policy of its own: its styles, and nothing else.</summary>
public sealed class PreviewModel(BackOfficeDb db, MailDesk desk) : MailPage(db, desk)
{
    public ContentResult OnGet()
    {
        SecurityHeaders.ShowLetter(HttpContext);
        return Content(Mail.HtmlBody, "text/html; charset=utf-8");
    }
}
