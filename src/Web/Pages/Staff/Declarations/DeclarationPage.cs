using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>A page about one declaration: it is loaded before anything else, or the page does not exist.</summary>
public abstract class DeclarationPage(StaffDeclarations declarations) : DeskPage, ILoads, IGoesOn
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Declaration Declaration { get; private set; } = null!;

    public string? AfterAct => $"/service/declarations/{Id}";

    protected StaffDeclarations Declarations => declarations;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Declaration is null) context.Result = NotFound();
        else await next();
    }

    public virtual async Task LoadAsync(CancellationToken cancellationToken) =>
        Declaration = (await declarations.FindAsync(Id, cancellationToken))!;

    /// <summary>The way back from a page of one act.</summary>
    public Crumb[] WayTo(string act) => [new("Déclarations", "/service/declarations"), new(Declaration.Number, AfterAct), new(act)];

    protected RedirectResult ToCase(string done)
    {
        Done = done;
        return Redirect($"/service/declarations/{Id}");
    }
}
