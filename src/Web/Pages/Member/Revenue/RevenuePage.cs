using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>A page of the self-employed person, or of the accountant who acts for them; for anybody else it does not exist.</summary>
public abstract class RevenuePage(SelfEmployedFiles files, TimeProvider clock) : MemberPage
{
    public SelfEmployedFile Dossier { get; private set; } = null!;

    protected SelfEmployedFiles Files => files;

    public DateOnly Today => BackOffice.Workflows.FrenchCalendar.Today(clock);

    public YearSchedule? Schedule => Dossier.ScheduleOf(Today.Year);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (User.Capacity() is not (Capacity.SelfEmployed or Capacity.Accountant) || !await ReadAsync(context.HttpContext.RequestAborted)) context.Result = NotFound();
        else await next();
    }

    /// <summary>Read again after an act that was refused: what is shown is what is stored.</summary>
    protected async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (await files.FindAsync(MemberId, ct) is not { } file) return false;
        Dossier = file;
        return true;
    }
}
