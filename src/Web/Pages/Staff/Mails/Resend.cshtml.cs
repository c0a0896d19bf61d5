using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Mails;

public sealed class ResendModel(BackOfficeDb db, MailDesk desk) : MailPage(db, desk)
{
    [BindProperty]
    [StringLength(254)]
    public string? Address { get; set; }

    public void OnGet() => Address = Mail.ToAddress;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Desk.ResendAsync(Id, Reason ?? "", Me.Name, Address, ct);
        return ToMail("Le courriel est remis en file. Il part dans un instant.");
    }
}
