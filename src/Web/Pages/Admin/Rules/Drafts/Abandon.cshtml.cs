using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>A draft given up, with the reason.</summary>
public sealed class AbandonModel(RuleDrafts drafts, RulePublications publications) : DraftPage(drafts)
{
    [BindProperty]
    [Required(ErrorMessage = "Dites pourquoi ce brouillon est abandonné.")]
    [StringLength(1000)]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        await publications.AbandonAsync(Draft, Reason!, Me, ct);
        Done = "Le brouillon est abandonné.";
        return Redirect(RuleLinks.Library);
    }
}
