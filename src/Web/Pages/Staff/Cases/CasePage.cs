using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared;
using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>A page about one case of any workflow: it is loaded before anything else, or the page does not exist.</summary>
public abstract class CasePage(CaseDesk desk, BackOfficeDb db) : DeskPage, ILoads, IGoesOn
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public CaseFile Case { get; private set; } = null!;

    /// <summary>What the case is called in lists, and the page that shows it whole.</summary>
    public CaseOnDesk Shown { get; private set; } = null!;

    public string? AfterAct => Shown?.Href;

    protected CaseDesk Desk => desk;

    protected BackOfficeDb Db => db;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Case is null) context.Result = NotFound();
        else await next();
    }

    public virtual async Task LoadAsync(CancellationToken cancellationToken)
    {
        Case = (await desk.FindAsync(Id, cancellationToken))!;
        if (Case is null) return;
        var found = await CaseKinds.PresentAsync(db, [(Case.Instance.Workflow, Id)], cancellationToken);
        Shown = found.GetValueOrDefault(Id) ?? CaseOnDesk.Of(Id, Case.Type.Name, "");
    }

    /// <summary>The way back from a page of one act.</summary>
    public Crumb[] WayTo(string act) => [new("File d’attente", "/service"), new(Shown.Title, Shown.Href), new(act)];

    protected RedirectResult ToCase(string done)
    {
        Done = done;
        return Redirect(Shown.Href);
    }
}
