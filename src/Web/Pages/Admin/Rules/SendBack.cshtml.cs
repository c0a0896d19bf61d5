using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>Back to its writers, with the reason: by an approver, or by a writer who takes their own version back.</summary>
public sealed class SendBackModel(RuleDrafts drafts, RulePublications publications) : DraftPage(drafts)
{
    [BindProperty]
    [Required(ErrorMessage = "Écrivez ce qui est à corriger.")]
    [StringLength(1000)]
    public string? Reason { get; set; }

    public IActionResult OnGet() => May() ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!May()) throw new NotAllowed(Function.PublishRules);
        await publications.SendBackAsync(Draft, Reason!, Me, ct);
        Done = "La version est renvoyée au brouillon. Ses auteurs lisent votre motif dans son parcours.";
        return Redirect(RuleLinks.Library);
    }

    private bool May() => User.May(Function.PublishRules) || User.May(Function.EditRules);
}
