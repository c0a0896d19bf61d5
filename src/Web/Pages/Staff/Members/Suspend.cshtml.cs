using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Members;

public sealed class SuspendModel(MemberDesk desk) : MemberFilePage(desk)
{
    [BindProperty]
    [StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Desk.SuspendAsync(Member, Reason ?? "", Me, ct);
        return ToFile("L’adhésion est suspendue.");
    }
}
