using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Member;

/// <summary>A page of the member's own space: whatever it reads or writes belongs to the member who signed in.</summary>
public abstract class MemberPage : PageModel
{
    /// <summary>The id of this form: sent twice, it acts once.</summary>
    [BindProperty]
    public Guid FormId { get; set; } = Guid.CreateVersion7();

    /// <summary>What was just done, told once on the next page.</summary>
    protected string Done
    {
        set => TempData["Done"] = French.Punctuate(value);
    }

    protected Guid MemberId => User.MemberId();

    protected Actor Me => User.Actor();

    /// <summary>The same page, what was typed kept, its errors said.</summary>
    protected async Task<IActionResult> AgainAsync(ILoads page, CancellationToken ct)
    {
        await page.LoadAsync(ct);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
