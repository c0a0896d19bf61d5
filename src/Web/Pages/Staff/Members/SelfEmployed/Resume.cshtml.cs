using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>A cessation was recorded by mistake: contributions are called again.</summary>
[Allows(Function.HandleCases)]
public sealed class ResumeModel(MemberDesk desk, SelfEmployedFiles files, SelfEmployedDesk office) : SelfEmployedActPage(desk, files)
{
    [BindProperty]
    [StringLength(500)]
    public string? Reason { get; set; }

    public IActionResult OnGet() => Open.CeasedOn is null ? Redirect(Address) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.ResumeAsync(Open, Reason ?? "", Me, ct);
        return ToDossier("La cessation est annulée. Les cotisations sont de nouveau appelées.");
    }
}
