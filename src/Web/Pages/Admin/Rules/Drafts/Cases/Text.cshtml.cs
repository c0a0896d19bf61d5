using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>The cases as one JSON text.</summary>
[RefuseLonger, RequestSizeLimit(DraftLimits.Request)]
[RequestFormLimits(ValueLengthLimit = DraftLimits.Request, MultipartBodyLengthLimit = DraftLimits.Request)]
public sealed class TextModel(RuleDrafts drafts) : CasePage(drafts)
{
    [BindProperty]
    public string? Json { get; set; }

    public void OnGet() => (Json, Save) = (TypedText.Shown(Draft.Cases), Draft.Save);

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        var shown = await ShownAsync(ct);
        return await KeepAsync(shown with { Cases = TypedText.Over(shown.Cases, Json ?? "") }, "Les cas sont enregistrés.", ct);
    }
}
