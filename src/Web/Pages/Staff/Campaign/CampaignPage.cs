using BackOffice.Web.Forms;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Campaign;

/// <summary>A page about the campaign of one year.</summary>
public abstract class CampaignPage(Campaigns campaigns, BackOfficeDb db) : DeskPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public Workflows.Contributions.Campaign Campaign { get; private set; } = null!;

    public CampaignStatistics Statistics { get; private set; } = null!;

    protected Campaigns Campaigns => campaigns;

    protected BackOfficeDb Db => db;

    public int In(string state) => Statistics.ByState.GetValueOrDefault(state);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Campaign is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Campaign = (await db.Campaigns.SingleOrDefaultAsync(c => c.Year == Year, cancellationToken))!;
        if (Campaign is not null) Statistics = await campaigns.StatisticsAsync(Campaign, cancellationToken);
    }

    protected RedirectResult ToCampaign(string done)
    {
        Done = done;
        return Redirect($"/service/campagnes/{Year}");
    }
}
