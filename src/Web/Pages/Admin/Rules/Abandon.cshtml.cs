using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>Gives a draft up; its text and its saves stay readable in the case.</summary>
[Allows(Function.EditRules)]
public sealed class AbandonModel(RuleDrafts drafts, RulePublications publications) : DraftPage(drafts)
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez pourquoi cette version est abandonnée.")]
    [StringLength(1000)]
    public string? Reason { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        await publications.AbandonAsync(Draft, Reason!, Me, ct);
        Done = "Le brouillon est abandonné. Rien de ce qui est publié n’a changé.";
        return Redirect(RuleLinks.Library);
    }
}
