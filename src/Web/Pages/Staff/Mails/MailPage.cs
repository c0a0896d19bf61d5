using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Mail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Mails;

/// <summary>A page about one mail.</summary>
public abstract class MailPage(BackOfficeDb db, MailDesk desk) : DeskPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    [StringLength(500)]
    public string? Reason { get; set; }

    public OutgoingMail Mail { get; private set; } = null!;

    protected BackOfficeDb Db => db;

    protected MailDesk Desk => desk;

    public bool May(MailVerdict verdict) => MailDesk.AllowedFor(Mail.State).Contains(verdict);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Mail is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken) =>
        Mail = (await db.Mails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == Id, cancellationToken))!;

    protected RedirectResult ToMail(string done)
    {
        Done = done;
        return Redirect($"/service/courriels/{Id}");
    }
}
