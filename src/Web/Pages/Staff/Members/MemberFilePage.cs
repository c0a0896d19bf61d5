using BackOffice.Web.Forms;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Members;

/// <summary>A page about one member.</summary>
public abstract class MemberFilePage(MemberDesk desk) : ListPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public BackOffice.Workflows.Members.Member Member { get; private set; } = null!;

    protected MemberDesk Desk => desk;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Member is null) context.Result = NotFound();
        else await next();
    }

    public virtual async Task LoadAsync(CancellationToken cancellationToken) => Member = (await desk.FindAsync(Id, cancellationToken))!;

    protected RedirectResult ToFile(string done)
    {
        Done = done;
        return Redirect($"/service/adherents/{Id}");
    }
}
