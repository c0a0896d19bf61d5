using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;

namespace BackOffice.Workflows.Privacy;

/// <summary>Droits sur les données: who it is, then an answer within a month, or within three when a person says why.</summary>
public sealed class DataRequestProcedure : Workflow<DataRequest>
{
    public const string WorkflowKey = "data-request";
    public const string Received = "received";
    public const string ToAnswer = "to-answer";
    public const string Extended = "extended";
    public const string Accepted = "accepted";
    public const string Refused = "refused";

    protected override void Build(IWorkflowBuilder<DataRequest> w)
    {
        w.Define(WorkflowKey, version: 1, "Droits sur les données").StartsIn(Received);

        w.In(Received, "Reçue", staffLabel: "Identité à vérifier")
            .When(r => r.IdentityChecked, "personne connectée à son compte").Do<AcknowledgeDataRequest>().GoTo(ToAnswer)
            .Ask(Roles.Staff, "Vérifier l’identité de la personne", dueIn: WorkingTime.Days(3))
            .Answer("identity-checked", "L’identité est établie").Do<ConfirmIdentity>().Do<AcknowledgeDataRequest>().GoTo(ToAnswer)
            .Answer("refuse", "Refuser").Do<RefuseDataRequest>().GoTo(Refused);

        // The legal month is the case's own date; the queue aims three weeks before it at the latest.
        w.In(ToAnswer, "En cours d’examen", staffLabel: "À répondre")
            .Ask(Roles.Staff, "Répondre à la demande", dueIn: WorkingTime.Days(10))
            .Answer("accept", "Accepter").Do<CarryOutDataRequest>().GoTo(Accepted)
            .Answer("refuse", "Refuser").Do<RefuseDataRequest>().GoTo(Refused)
            .Answer("extend", "Prolonger de deux mois").Do<ExtendDataRequest>().GoTo(Extended)
            .At(r => r.AlertOn, "7 jours avant l’échéance légale").Do<AlertAboutDataRequest>().Stay();

        w.In(Extended, "En cours d’examen", staffLabel: "À répondre, délai prolongé")
            .Ask(Roles.Staff, "Répondre à la demande", dueIn: WorkingTime.Days(35))
            .Answer("accept", "Accepter").Do<CarryOutDataRequest>().GoTo(Accepted)
            .Answer("refuse", "Refuser").Do<RefuseDataRequest>().GoTo(Refused)
            .At(r => r.AlertOn, "7 jours avant l’échéance légale").Do<AlertAboutDataRequest>().Stay();

        w.In(Accepted, "Acceptée").IsEnd();

        w.In(Refused, "Refusée").IsEnd();
    }
}
