using BackOffice.Engine.Workflows;
using static BackOffice.Workflows.Accounts.NotUs.NotUsStates;

namespace BackOffice.Workflows.Accounts.NotUs;

/// <summary>Somebody answered a mail with "ce n’est pas nous": frozen first, asked afterwards.</summary>
public sealed class NotUsProcedure : Workflow<NotUsReport>
{
    public const string WorkflowKey = "not-us";

    protected override void Build(IWorkflowBuilder<NotUsReport> w)
    {
        w.Define(WorkflowKey, version: 1, "Ce n’est pas nous").StartsIn(Reported);

        w.In(Reported, "Signalé")
            .When(_ => true, "aussitôt").Do<FreezeReported>().GoTo(Frozen);

        w.In(Frozen, "Gelé")
            .Ask(Roles.Staff, "Appeler l’adhérent : qui a fait cela ?", dueIn: WorkingTime.Hours(2))
            .Answer("release", "Lever le gel").Do<ReleaseReported>().GoTo(Released)
            .Answer("confirm-fraud", "Confirmer la fraude").Do<ConfirmReportedFraud>().GoTo(Fraud);

        w.In(Fraud, "Fraude confirmée")
            .When(r => r.StaysFrozen, "un accès reste gelé").GoTo(Held)
            .When(r => !r.StaysFrozen, "rien à rendre").GoTo(Settled);

        w.In(Held, "Fraude confirmée", staffLabel: "Fraude confirmée, accès gelé")
            .Ask(Roles.Staff, "Rendre l’accès à la bonne personne", dueIn: WorkingTime.Days(1))
            .Answer("give-back", "Rendre l’accès").Do<ReleaseReported>().GoTo(Settled)
            .Answer("keep-closed", "Laisser l’accès fermé").Do<CloseReport>().GoTo(Settled);

        w.In(Released, "Gel levé").IsEnd();
        w.In(Settled, "Fraude confirmée", staffLabel: "Fraude confirmée, traitée").IsEnd();
    }
}
