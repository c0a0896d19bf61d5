using BackOffice.Engine.Workflows;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Admin;

/// <summary>A page of the administration.</summary>
public abstract class AdminPage : PageModel
{
    protected Actor Me => User.Actor();

    /// <summary>What was just done, told once on the next page.</summary>
    protected string Done
    {
        set => TempData["Done"] = French.Punctuate(value);
    }
}
