using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Mails;

public sealed class DropModel(BackOfficeDb db, MailDesk desk) : MailPage(db, desk)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Desk.DropAsync(Id, Reason ?? "", Me.Name, ct);
        return ToMail("Le courriel est abandonné.");
    }
}
