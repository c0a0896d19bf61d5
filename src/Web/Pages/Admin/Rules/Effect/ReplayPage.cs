using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Rules.Effect;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Rules.Effect;

/// <summary>Where a replay is asked for: the year, and what was measured before.</summary>
public abstract class ReplayPage(EffectRuns runs, PopulationBook populations) : AdminPage, ILoads
{
    [BindProperty, Required(ErrorMessage = "Choisissez l’année à rejouer.")]
    public int? Year { get; set; }

    public IReadOnlyList<ReplayYear> Years { get; private set; } = [];

    public IReadOnlyList<EffectRun> Before { get; private set; } = [];

    public abstract string Book { get; }

    public string Noun => populations.NounOf(Book);

    public bool MayAsk => User.May(Function.EditRules) || User.May(Function.PublishRules);

    protected EffectRuns Runs => runs;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Years = await runs.YearsAsync(Book, cancellationToken);
        Before = await EarlierAsync(cancellationToken);
        Year ??= Years.Count > 0 ? Years[0].Year : null;
    }

    /// <summary>Whoever writes or approves rules asks for their effect; reading one is for all who read the rules.</summary>
    protected void RequireToAsk()
    {
        if (!MayAsk) throw new NotAllowed(Function.EditRules);
    }

    protected abstract Task<IReadOnlyList<EffectRun>> EarlierAsync(CancellationToken ct);

    protected RedirectResult ToResult(EffectRun run) => Redirect($"{EffectLinks.Results}/{run.Id}");
}
