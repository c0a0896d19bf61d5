using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;
using static BackOffice.Workflows.Enrolment.Services.ActivationStates;

namespace BackOffice.Workflows.Enrolment.Services;

/// <summary>From the request of a service to its opening: by a person, or by the clock; a person is alerted when neither did.</summary>
public sealed class ServiceActivationProcedure : Workflow<ServiceActivation>
{
    public const string WorkflowKey = "service-activation";

    public override IQueryable<ServiceActivation> Cases(DbContext db) => db.Set<ServiceActivation>()
        .Include(a => a.Offer)
        .Include(a => a.Subscriptions)
        .Include(a => a.Member).ThenInclude(m => m.Contacts)
        .AsSplitQuery();

    protected override void Build(IWorkflowBuilder<ServiceActivation> w)
    {
        w.Define(WorkflowKey, version: 1, "Ouverture d’un service").StartsIn(Requested);

        w.In(Requested, "Demandée")
            .Ask(Roles.Staff, "Ouvrir le compte", dueIn: WorkingTime.Days(1))
            .Answer("activate", "Ouvrir").Do<ActivateService>().GoTo(Active)
            .Answer("refuse", "Refuser").Do<RefuseService>().GoTo(Refused)
            .At(a => a.DueAt, "24 h après la demande").If(a => a.OpensByItself, "adhésion active").Do<ActivateService>().GoTo(Active)
            .At(a => a.AlertAt, "26 h après la demande").GoTo(Late)
            .On<ServiceDropped>().GoTo(Dropped);

        w.In(Late, "Demandée", staffLabel: "En retard")
            .Ask(Roles.Staff, "Compte toujours fermé : ouvrir ou refuser", dueIn: WorkingTime.Hours(2))
            .Answer("activate", "Ouvrir").Do<ActivateService>().GoTo(Active)
            .Answer("refuse", "Refuser").Do<RefuseService>().GoTo(Refused)
            .On<ServiceDropped>().GoTo(Dropped);

        w.In(Active, "Active").IsEnd();
        w.In(Refused, "Refusée").IsEnd();
        w.In(Dropped, "Abandonnée").IsEnd();
    }
}

/// <summary>The member takes its request back before it was answered.</summary>
public sealed record ServiceDropped : ISignal
{
    public static string Key => "service-dropped";

    public static string Label => "Demande retirée par l’adhérent";
}
