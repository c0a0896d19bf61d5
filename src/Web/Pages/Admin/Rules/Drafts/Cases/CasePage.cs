using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Drafts.Merging;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>A page that changes the cases of a draft: what a colleague changed elsewhere meanwhile is joined, what touches the same case is shown.</summary>
public abstract class CasePage(RuleDrafts drafts) : DraftPage(drafts)
{
    private readonly RuleDrafts _drafts = drafts;

    /// <summary>The save the page was shown from.</summary>
    [BindProperty]
    public int Save { get; set; }

    public DraftConflict? Conflict { get; private set; }

    public bool IsEditable => IsOpen && Draft.State == RulePublicationStates.Draft;

    protected string Home => RuleLinks.Draft(Id) + "/cas";

    /// <summary>The draft as it was when the page was shown.</summary>
    protected async Task<DraftText> ShownAsync(CancellationToken ct) =>
        await _drafts.SaveOfAsync(Id, Save, ct) is { } save ? DraftText.Of(save) : DraftText.Of(Draft);

    protected async Task<IActionResult> KeepAsync(DraftText text, string done, CancellationToken ct)
    {
        var saving = await _drafts.SaveAsync(Id, text, Save, Me, ct);
        if (saving.Conflict is { Joins: true } joins) saving = await _drafts.SaveAsync(Id, joins.Joined, saving.Save, Me, ct);
        if (saving.Conflict is null)
        {
            Done = done;
            return Redirect(Home);
        }

        Conflict = saving.Conflict;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
