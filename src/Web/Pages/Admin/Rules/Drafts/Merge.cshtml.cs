using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Drafts.Merging;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>Two people's changes, joined by the second of them, saved over the first's.</summary>
[RefuseLonger, RequestSizeLimit(DraftLimits.Request)]
[RequestFormLimits(ValueLengthLimit = DraftLimits.Request, MultipartBodyLengthLimit = DraftLimits.Request)]
public sealed class MergeModel(RuleDrafts drafts) : DraftPage(drafts)
{
    private readonly RuleDrafts _drafts = drafts;

    [BindProperty]
    public MergeInput Input { get; set; } = new();

    /// <summary>Somebody saved again in between.</summary>
    public DraftConflict? Conflict { get; private set; }

    public IActionResult OnGet() => Redirect(RuleLinks.Draft(Id));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        var text = new DraftText(TypedText.Over(Draft.Content, Input.Content ?? ""), TypedText.Over(Draft.Cases, Input.Cases ?? ""), Input.EffectiveOn ?? Draft.EffectiveOn);
        var saving = await _drafts.SaveAsync(Id, text, Input.Save, Me, ct);
        if (saving.Conflict is null)
        {
            Done = "Le brouillon est enregistré.";
            return Redirect(RuleLinks.Draft(Id));
        }

        Conflict = saving.Conflict;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}

public sealed class MergeInput
{
    public string? Content { get; set; }

    public string? Cases { get; set; }

    public int Save { get; set; }

    public DateOnly? EffectiveOn { get; set; }
}
