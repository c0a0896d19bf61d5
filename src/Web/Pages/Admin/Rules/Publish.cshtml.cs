using System.ComponentModel.DataAnnotations;
using System.Text;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Rules.Drafts;
using BackOffice.Workflows.Rules.Effect;
using BackOffice.Workflows.Rules.Publication;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules;

/// <summary>A second person reads the version, sees what it touches, and publishes it with a fresh second factor.</summary>
[Allows(Function.PublishRules)]
public sealed class PublishModel(RuleDrafts drafts, RulePublishing publishing, RuleRefresh refresh, EffectRuns effects, SecondFactorCheck secondFactor)
    : DraftPage(drafts)
{
    public const int Listed = 100;

    /// <summary>The save that was read.</summary>
    [BindProperty]
    public int Save { get; set; }

    /// <summary>How many declarations were listed.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Écrivez le motif de la publication.")]
    [StringLength(1000)]
    public string? Reason { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Citez la décision : assemblée et résolution, décret, délibération.")]
    [StringLength(300)]
    public string? Decision { get; set; }

    [BindProperty]
    public bool IntoPast { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? PastReason { get; set; }

    [BindProperty]
    public FreshFactor? Fresh { get; set; }

    public PublicationPreview Preview { get; private set; } = null!;

    /// <summary>The last measure of the draft; null when nobody looked.</summary>
    public EffectRun? Effect { get; private set; }

    public bool EffectIsOfThisText => Effect is not null && Effect.Hash == Workflows.Rules.Publication.RuleHash.Of(Draft.Content) && Effect.EffectiveOn == Draft.EffectiveOn;

    public bool IsWriter { get; private set; }

    public IReadOnlyList<RuleInWords> Rules { get; private set; } = [];

    public bool CanPublish => IsToApprove && !IsWriter && Preview.IsReady;

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Draft is null) return;
        Preview = await publishing.PreviewAsync(Draft, cancellationToken);
        IsWriter = await publishing.IsWrittenByAsync(Draft, Me, cancellationToken);
        Effect = await effects.LatestAsync(Draft.Id, cancellationToken);
        if (Preview.Check.Compiles) Rules = RuleInWords.Read(Encoding.UTF8.GetString(Draft.Content).TrimStart('\uFEFF'), Draft.Book);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.PublishRules);
        var approval = new RuleApproval(Save, Seen, Reason!, Decision!, IntoPast, PastReason);
        var version = await publishing.PublishAsync(Id, approval, Me, stop => secondFactor.RequireAsync(User, Fresh, stop), ct);
        await refresh.ApplyAsync(ct);
        Done = $"La version du {French.Date(version.EffectiveOn)} est publiée. Chaque serveur l’applique dans les cinq secondes.";
        return Redirect(RuleLinks.Version(version.Book, version.EffectiveOn, version.Revision));
    }
}
