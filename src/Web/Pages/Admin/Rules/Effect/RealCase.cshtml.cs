using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>A stored declaration or person becomes a case of an open draft: what remains of the facts is shown before anything is added.</summary>
[Allows(Function.EditRules)]
public sealed class RealCaseModel(RealCases cases, RuleDrafts drafts, PopulationBook populations) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Book { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Subject { get; set; }

    [BindProperty(Name = "annee", SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty, Required(ErrorMessage = "Choisissez le brouillon qui reçoit le cas.")]
    public Guid? DraftId { get; set; }

    [BindProperty, Required(ErrorMessage = "Donnez un nom au cas : ce qu’il montre, sans nommer personne."), StringLength(120, ErrorMessage = "120 caractères au plus.")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "Choisissez la réponse attendue.")]
    public ExpectedFrom? Expect { get; set; }

    public RealFacts Facts { get; private set; } = null!;

    public RealAnswer InForce { get; private set; } = null!;

    public IReadOnlyList<(RuleDraft Draft, RealAnswer Answer)> Drafts { get; private set; } = [];

    public string Noun => populations.NounOf(Book);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        DraftId = Drafts.Count > 0 ? Drafts[0].Draft.Id : null;
        Expect = ExpectedFrom.Draft;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        var (draft, answer) = Drafts.FirstOrDefault(d => d.Draft.Id == DraftId);
        if (draft is null) throw new NoSuchDraft();
        var expected = Expect == ExpectedFrom.InForce ? InForce : answer;
        if (expected.Json is null) throw new NoAnswerToExpect(expected.Error!);
        await drafts.AddCaseAsync(draft.Id, Name!.Trim(), Facts.Json, expected.Json, Me, ct);
        Done = "Le cas est ajouté au brouillon.";
        return Redirect(RuleLinks.Draft(draft.Id));
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken);

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await cases.FactsAsync(Book, Subject, Year, ct) is not { } facts) return false;
        Facts = facts;
        InForce = cases.InForce(Book, facts);
        Drafts = [.. (await cases.OpenDraftsAsync(Book, ct)).Select(d => (d, RealCases.Of(d, facts)))];
        return true;
    }
}

/// <summary>Whose answer the case is to expect.</summary>
public enum ExpectedFrom
{
    Draft,
    InForce,
}
