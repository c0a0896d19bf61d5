using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;
using static BackOffice.Workflows.Revenue.RevenueStates;

namespace BackOffice.Workflows.Revenue;

/// <summary>From an estimate to the final income: recalculated at once, told within fifteen days, settled when the income is known.</summary>
public sealed class RevenueReevaluation : Workflow<Reevaluation>
{
    public const string WorkflowKey = "revenue-reevaluation";

    public override IQueryable<Reevaluation> Cases(DbContext db) => db.Set<Reevaluation>()
        .Include(r => r.Schedule).ThenInclude(s => s.Instalments)
        .Include(r => r.Schedule).ThenInclude(s => s.File)
        .Include(r => r.Member).ThenInclude(m => m.Contacts)
        .Include(r => r.Member).ThenInclude(m => m.Establishments)
        .AsSplitQuery();

    protected override void Build(IWorkflowBuilder<Reevaluation> w)
    {
        w.Define(WorkflowKey, version: 1, "Réévaluation du revenu").StartsIn(Requested);

        w.In(Requested, "Demandée")
            .When(_ => true, "aussitôt").Do<RecalculateInstalments>().GoTo(Recalculated);

        w.In(Recalculated, "Recalculée")
            .When(r => r.NeedsReview, "variation au-delà du seuil").GoTo(UnderReview)
            .When(r => !r.NeedsReview, "variation ordinaire").Do<SendCorrectiveNotice>().GoTo(AwaitingIncome);

        w.In(UnderReview, "Recalculée", staffLabel: "À contrôler")
            .Ask(Roles.Staff, "Contrôler la réévaluation avant l’avis", dueIn: WorkingTime.Days(2))
            .Answer("approve", "Valider").Do<SendCorrectiveNotice>().GoTo(AwaitingIncome)
            .Answer("reverse", "Annuler").Do<ReverseInstalments>().GoTo(Reversed)
            .At(r => r.AlertOn, "10 jours après la demande").GoTo(NoticeLate)
            .On<ReevaluationReversed>().Do<ReverseInstalments>().GoTo(Reversed)
            .On<ReevaluationSuperseded>().GoTo(Superseded);

        w.In(NoticeLate, "Recalculée", staffLabel: "Avis en retard")
            .Ask(Roles.Staff, "L’avis rectificatif n’est pas parti : valider ou annuler", dueIn: WorkingTime.Days(1))
            .Answer("approve", "Valider").Do<SendCorrectiveNotice>().GoTo(AwaitingIncome)
            .Answer("reverse", "Annuler").Do<ReverseInstalments>().GoTo(Reversed)
            .On<ReevaluationReversed>().Do<ReverseInstalments>().GoTo(Reversed)
            .On<ReevaluationSuperseded>().GoTo(Superseded);

        w.In(AwaitingIncome, "En vigueur", staffLabel: "En attente du revenu définitif")
            .On<InstalmentCorrected>().Do<SendCorrectiveNotice>().Stay()
            .On<FinalIncomeKnown>().Do<CloseOnFinalIncome>().GoTo(Regularised)
            .On<ReevaluationReversed>().Do<ReverseInstalments>().GoTo(Reversed)
            .On<ReevaluationSuperseded>().GoTo(Superseded);

        w.In(Regularised, "Régularisée").IsEnd();
        w.In(Superseded, "Remplacée").IsEnd();
        w.In(Reversed, "Annulée").IsEnd();
    }
}
