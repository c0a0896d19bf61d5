using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Rules;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Drafts.Form;
using BackOffice.Workflows.Rules.Drafts.Merging;
using BackOffice.Workflows.Rules.Publication;
using BackOffice.Workflows.Rules.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Admin.Rules.Drafts;

/// <summary>A draft by its form and by its JSON, two views of one text: what each came back with is joined before anything is done with it.</summary>
[RefuseLonger, RequestSizeLimit(DraftLimits.Request)]
[RequestFormLimits(ValueLengthLimit = DraftLimits.Request, MultipartBodyLengthLimit = DraftLimits.Request, ValueCountLimit = DraftLimits.Values)]
public sealed class EditModel(RuleDrafts drafts) : DraftPage(drafts)
{
    private readonly RuleDrafts _drafts = drafts;

    [BindProperty]
    public DraftInput Input { get; set; } = new();

    /// <summary>The text as it stands in the page.</summary>
    public DraftText Text { get; private set; } = null!;

    /// <summary>Null while the JSON does not read.</summary>
    public BookForm? Form { get; private set; }

    public DraftCheck Check { get; private set; } = null!;

    /// <summary>Somebody saved meanwhile.</summary>
    public DraftConflict? Conflict { get; private set; }

    public DraftComposition? Composition { get; private set; }

    public bool IsEditable => IsOpen && Draft.State == RulePublicationStates.Draft;

    /// <summary>The form was shown from another text than the save the page started from.</summary>
    public bool FormHasItsOwnText { get; private set; }

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Draft is null) return;
        if (HttpMethods.IsPost(Request.Method)) await ComposeAsync(cancellationToken);
        else Start();
        Form = BookForm.Read(Draft.Book, Text.Content);
        Check = DraftCheck.Of(Draft.Book, Text);
    }

    public void OnGet()
    {
    }

    /// <summary>The words the editor completes with.</summary>
    public JsonResult OnGetVocabulary() => new(DraftVocabulary.Of(Form, RuleVocabulary.Of(Draft.Book)));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditRules);
        return Said() ?? await SaveAsync(Text, "Le brouillon est enregistré.", "", ct);
    }

    /// <summary>Compiles and runs the cases without saving.</summary>
    [AnyInput]
    public IActionResult OnPostCheck()
    {
        User.Require(Function.EditRules);
        return Said() ?? Page();
    }

    /// <summary>As <see cref="OnPostCheck"/> while one types: the check, the form and the text, for the script of the page.</summary>
    [AnyInput]
    public PartialViewResult OnPostLive()
    {
        User.Require(Function.EditRules);
        Said();
        return Partial("_Live", this);
    }

    /// <summary>A rule is added, moved or removed, and everything typed is saved with it.</summary>
    public async Task<IActionResult> OnPostActAsync(string act, CancellationToken ct)
    {
        User.Require(Function.EditRules);
        if (Said() is { } faulty) return faulty;
        if (Form is null) throw new NotJsonYet();
        var (content, at) = RuleAct.Of(act).On(Form);
        return await SaveAsync(Text with { Content = content }, "Le brouillon est enregistré.", at, ct);
    }

    /// <summary>What a field holds: what was typed in it when that could not be written.</summary>
    public FieldView View(FormField field, bool labelled = true)
    {
        var fault = Composition?.Faults.FirstOrDefault(f => f.Key == field.Key)?.Message;
        var shown = fault is null ? field.Shown : Posted(field.Key) ?? field.Shown;
        return new(field, shown, fault ?? (Form!.FaultOf(field, Check.Faults)?.Message is { } broken ? French.Punctuate(broken) : null), labelled);
    }

    /// <summary>The faults a condition has: typed in its rows, or found by the compiler.</summary>
    public string? FaultOf(ConditionForm condition) => Composition?.Faults.FirstOrDefault(f => f.Key == condition.Key)?.Message
        ?? (Form!.Text.At(condition.Key) is { } part && Check.Faults.FirstOrDefault(f => Form.Text.Holds(part, f)) is { } fault ? French.Punctuate(fault.Message) : null);

    /// <summary>What a row of a condition holds: what was typed in it when the rows could not be written.</summary>
    public ConditionLine LineOf(ConditionForm condition, int i)
    {
        var shown = i < condition.Lines.Count ? condition.Lines[i] : new ConditionLine("", "==", "");
        if (Composition?.Faults.Any(f => f.Key == condition.Key) != true) return shown;
        string? At(string what) => Posted(FormattableString.Invariant($"{condition.Key}#{i}.{what}"));
        return new(At("field") ?? shown.Field, At("operator") ?? shown.Operator, At("value") ?? shown.Value);
    }

    private void Start()
    {
        Text = DraftText.Of(Draft);
        Input = new() { EffectiveOn = Draft.EffectiveOn, Save = Draft.Save };
    }

    private async Task ComposeAsync(CancellationToken ct)
    {
        var save = await _drafts.SaveOfAsync(Id, Input.Save, ct);
        var before = save is null ? DraftText.Of(Draft) : DraftText.Of(save);
        if (Input.Save == 0) Input.Save = Draft.Save;
        Composition = DraftComposition.Of(Draft.Book, before.Content, Input.Content, Input.FormText, Posted);
        Text = before with { Content = Composition.Content, EffectiveOn = Input.EffectiveOn ?? before.EffectiveOn };
        FormHasItsOwnText = !Text.Content.AsSpan().SequenceEqual(before.Content);
    }

    /// <summary>What could not be written in the book, said in the summary and at the field.</summary>
    private PageResult? Said()
    {
        foreach (var fault in Composition!.Faults) ModelState.AddModelError(FieldView.NameOf(fault.Key), fault.Message);
        if (Composition.Clashes is [var clash, ..]) ModelState.AddModelError(DraftInput.ContentName, new FormAndTextClash(clash).Message);
        if (ModelState.IsValid) return null;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult> SaveAsync(DraftText text, string done, string at, CancellationToken ct)
    {
        var saving = await _drafts.SaveAsync(Id, text, Input.Save, Me, ct);
        if (saving.Conflict is null)
        {
            Done = done;
            return Redirect(RuleLinks.Draft(Id) + at);
        }

        Conflict = saving.Conflict;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private string? Posted(string key) => Request.Form.TryGetValue(FieldView.NameOf(key), out var values) ? values[0] : null;
}

/// <summary>What the page sends besides the fields of the book.</summary>
public sealed class DraftInput
{
    internal const string ContentName = "Input.Content";

    public string? Content { get; set; }

    /// <summary>The text the form was shown from, when it was not the saved one.</summary>
    public string? FormText { get; set; }

    /// <summary>The save the page was shown from.</summary>
    public int Save { get; set; }

    [Required(ErrorMessage = "Donnez la date d’effet : le premier jour où cette version doit décider, par exemple 01/01/2027.")]
    public DateOnly? EffectiveOn { get; set; }
}
