using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using static BackOffice.Workflows.Enrolment.Membership.MembershipStates;

namespace BackOffice.Workflows.Enrolment.Membership;

/// <summary>From the validated application to a member, or to a refusal that says why.</summary>
public sealed class MembershipProcedure : Workflow<MembershipApplication>
{
    public const string WorkflowKey = "membership-application";

    protected override void Build(IWorkflowBuilder<MembershipApplication> w)
    {
        w.Define(WorkflowKey, version: 1, "Adhésion d’une entreprise").StartsIn(ToReview);

        w.In(ToReview, "À l’étude", staffLabel: "Adhésion à examiner")
            .When(a => a.KnownAs is not null, "entreprise déjà adhérente").Do<TellAlreadyMember>().GoTo(AlreadyMember)
            .Ask(Roles.Staff, "Examiner l’adhésion", dueIn: WorkingTime.Days(2))
            .Answer("accept", "Accepter").Do<AdmitMember>().GoTo(Accepted)
            .Answer("ask", "Demander une pièce").Do<AskForPaper>().GoTo(PaperAwaited)
            .Answer("refuse", "Refuser").Do<RefuseMembership>().GoTo(Refused)
            .On<CompanyJoined>().Do<TellAlreadyMember>().GoTo(AlreadyMember);

        w.In(PaperAwaited, "Pièce attendue")
            .At(a => a.PaperAwaitedUntil, "fin de l’attente").Do<RefuseForSilence>().GoTo(Refused)
            .Ask(Roles.Staff, "Ranger la pièce reçue")
            .Answer("received", "Pièce reçue").GoTo(ToReview)
            .Answer("refuse", "Refuser").Do<RefuseMembership>().GoTo(Refused)
            .On<CompanyJoined>().Do<TellAlreadyMember>().GoTo(AlreadyMember);

        w.In(Accepted, "Adhésion acceptée")
            .After(TimeSpan.FromMinutes(1)).Do<TellRivals>().End();

        w.In(Refused, "Adhésion refusée").IsEnd();

        w.In(AlreadyMember, "Entreprise déjà adhérente").IsEnd();
    }
}
