using BackOffice.Engine.Rules;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Drafts.Cases;
using BackOffice.Workflows.Rules.Drafts.Form;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>A case written, or rewritten when the address has its number: its facts by their kind, and the answers they must give.</summary>
public sealed class EditModel(RuleDrafts drafts) : CasePage(drafts)
{
    [BindProperty(SupportsGet = true)]
    public int? Index { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<CaseFact> Facts { get; private set; } = [];

    public IReadOnlyList<CaseAnswer> Answers { get; private set; } = [];

    public RuleCaseOutcome? Outcome { get; private set; }

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Draft is null) return;
        var posted = HttpMethods.IsPost(Request.Method);
        var shown = posted ? await ShownAsync(cancellationToken) : DraftText.Of(Draft);
        var item = Index is { } index && JsonText.TryRead(shown.Cases, "", out _) is { } text ? DraftCases.At(text, index) : null;
        var check = DraftCheck.Of(Draft.Book, shown);
        Outcome = Index is { } at ? check.Cases?.Cases.ElementAtOrDefault(at) : null;
        Faults = CaseWords.Of(Draft.Book, shown.Content).Faults(Outcome);
        Facts = CaseFact.Of(Draft.Book, shown.Content, item, posted ? Request.Form : null);
        Answers = CaseAnswer.Of(Draft.Book, item, Outcome?.Trace, posted ? Request.Form : null);
        if (posted) return;
        (Name, Save) = (item?.Find("name")?.Value.Text ?? "", Draft.Save);
    }

    public IActionResult OnGet() => Index is not null && Outcome is null && Answers.All(a => a.Value.Length == 0) && string.IsNullOrEmpty(Name) ? NotFound() : Page();

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        var shown = await ShownAsync(ct);
        var (facts, answers) = (CaseFact.ToJson(Facts), CaseAnswer.ToJson(Answers));
        var cases = Index is { } index
            ? DraftCases.Replace(shown.Cases, index, Name ?? "", facts, answers)
            : DraftCases.Add(shown.Cases, Name ?? "", facts, answers);
        return await KeepAsync(shown with { Cases = cases }, "Le cas est enregistré.", ct);
    }
}
