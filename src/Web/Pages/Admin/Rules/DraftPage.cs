using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>A page of one act on a draft: it is loaded before anything else, or the page does not exist.</summary>
public abstract class DraftPage(RuleDrafts drafts) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public RuleDraft Draft { get; private set; } = null!;

    public string BookTitle => RuleBooks.TitleOf(Draft.Book);

    /// <summary>"Tarif des cotisations, effet au 01/01/2027".</summary>
    public string What => $"{BookTitle}, effet au {French.ShortDate(Draft.EffectiveOn)}";

    public bool IsOpen => Draft.ClosedAt is null;

    public bool IsToApprove => Draft.State == RulePublicationStates.ToApprove;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Draft is null) context.Result = NotFound();
        else await next();
    }

    public virtual async Task LoadAsync(CancellationToken cancellationToken) => Draft = (await drafts.FindAsync(Id, cancellationToken))!;
}
