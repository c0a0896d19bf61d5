using System.Globalization;
using BackOffice.Web.Pages.Shared;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>A page about a member as a self-employed person.</summary>
public abstract class SelfEmployedPage(MemberDesk desk, SelfEmployedFiles files) : MemberFilePage(desk)
{
    /// <summary>Null until staff open it.</summary>
    public SelfEmployedFile? Dossier { get; private set; }

    public string Address => $"/service/adherents/{Id}/independant";

    protected SelfEmployedFiles Files => files;

    public Crumb[] WayTo(string act) => [new("Adhérents", "/service/adherents"), new(Member.CompanyName, $"/service/adherents/{Id}"), new("Indépendant", Address), new(act)];

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Member is not null) Dossier = await files.FindAsync(Id, cancellationToken);
    }

    protected RedirectResult ToDossier(string done)
    {
        Done = done;
        return Redirect(Address);
    }
}

/// <summary>An act on an open file; without one there is no such page.</summary>
public abstract class SelfEmployedActPage(MemberDesk desk, SelfEmployedFiles files) : SelfEmployedPage(desk, files)
{
    public SelfEmployedFile Open => Dossier!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Dossier is null) context.Result = NotFound();
        else await next();
    }

    protected static IEnumerable<SelectListItem> ChoicesOf(IEnumerable<int> years) => years.Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new SelectListItem(y, y));
}
