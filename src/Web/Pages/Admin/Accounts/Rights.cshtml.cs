using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Profile;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Accounts;

/// <summary>What one admin may do with the rules; every change stays, with both states.</summary>
public sealed class RightsModel(BackOfficeDb db, AccountRights rights) : AdminPage, ILoads
{
    private const int Shown = 20;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public bool EditRules { get; set; }

    [BindProperty]
    public bool PublishRules { get; set; }

    public string? Name { get; private set; }

    public IReadOnlyList<AccountEvent> Changes { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Name is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Name = await db.Users.Where(a => a.Id == Id && a.Kind == AccountKind.Admin).Select(a => a.DisplayName).SingleOrDefaultAsync(cancellationToken);
        Changes = await db.Set<AccountEvent>().AsNoTracking().Where(e => e.AccountId == Id && e.What == AccountEventKind.RightsChanged)
            .OrderByDescending(e => e.At).Take(Shown).ToListAsync(cancellationToken);
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var held = await rights.OfAsync(Id, ct);
        (EditRules, PublishRules) = (held.Contains(AccountRight.EditRules), held.Contains(AccountRight.PublishRules));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ManageAccounts);
        await rights.SetAsync(Id, Asked(), Me, ct);
        Done = $"Les droits de {Name} sont changés.";
        return RedirectToPage("Index");
    }

    private HashSet<AccountRight> Asked()
    {
        var asked = new HashSet<AccountRight>();
        if (EditRules) asked.Add(AccountRight.EditRules);
        if (PublishRules) asked.Add(AccountRight.PublishRules);
        return asked;
    }
}
