using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Declarations;

/// <summary>One act on one declaration: its effect is said before, its reason is asked, and what may not be done says why.</summary>
[Allows(Function.OverrideDeclarations)]
public abstract class ActPage(DeclarationAct act, StaffDeclarations declarations) : DeclarationPage(declarations)
{
    [BindProperty]
    [StringLength(1000)]
    public string? Reason { get; set; }

    public bool IsAllowed => DeclarationActs.Allows(act, Declaration.State);

    public void OnGet() => DeclarationActs.Require(act, Declaration.State);
}
