using BackOffice.Engine.Rules;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Drafts.Cases;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts.Cases;

/// <summary>The cases of a draft, each with what it gives now.</summary>
public sealed class IndexModel(RuleDrafts drafts) : CasePage(drafts)
{
    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    public DraftCheck Check { get; private set; } = null!;

    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Draft is null) return;
        Check = await RuleDrafts.CheckAsync(Draft, cancellationToken);
        var items = JsonText.TryRead(Draft.Cases, "", out _)?.Root.Find("cases")?.Value.Items ?? [];
        var words = CaseWords.Of(Draft.Book, Draft.Content);
        Cases = [.. items.Select((item, i) => CaseRow.Of(i, item, Check.Cases?.Cases.ElementAtOrDefault(i), words))];
    }

    public void OnGet()
    {
    }

    /// <summary>The chosen cases expect from now on what they give.</summary>
    [AnyInput]
    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        var shown = await ShownAsync(ct);
        var run = DraftCheck.Of(Draft.Book, shown).Cases?.Cases ?? [];
        var cases = shown.Cases;
        foreach (var index in Known())
        {
            if (run.ElementAtOrDefault(index)?.Trace is { IsWhole: true } trace) cases = DraftCases.Accept(cases, index, trace);
        }

        return await KeepAsync(shown with { Cases = cases }, "Les cas choisis attendent désormais ces résultats.", ct);
    }

    [AnyInput]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        var shown = await ShownAsync(ct);
        var cases = Known().OrderDescending().Aggregate(shown.Cases, DraftCases.Remove);
        return await KeepAsync(shown with { Cases = cases }, French.Of($"{French.Count(Chosen.Count, "cas retiré", "cas retirés")}."), ct);
    }

    private IEnumerable<int> Known()
    {
        if (Chosen.Count == 0) throw new NoCaseChosen();
        return Chosen.Distinct();
    }
}

public sealed class NoCaseChosen() : Engine.Workflows.Refusal("Choisissez un cas au moins dans la dernière colonne.");
