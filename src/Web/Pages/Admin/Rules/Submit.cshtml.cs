using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>Its writers are done: another person is asked to read and approve.</summary>
[Allows(Function.EditRules)]
public sealed class SubmitModel(RuleDrafts drafts, RulePublications publications) : DraftPage(drafts)
{
    public DraftCheck Check { get; private set; } = null!;

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Draft is not null) Check = await RuleDrafts.CheckAsync(Draft, cancellationToken);
    }

    public void OnGet()
    {
    }

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        await publications.SubmitAsync(Draft, Me, ct);
        Done = "La version attend une approbation. Son texte ne change plus, sauf si elle vous est renvoyée.";
        return Redirect(RuleLinks.Library);
    }
}
