using BackOffice.Engine.Workflows;
using static BackOffice.Workflows.Accounts.MailChangeStates;

namespace BackOffice.Workflows.Accounts;

/// <summary>The new address counts once its reader says so; the former one is told twice and may undo it.</summary>
public sealed class MailChangeProcedure : Workflow<MailChange>
{
    public const string WorkflowKey = "mail-change";

    protected override void Build(IWorkflowBuilder<MailChange> w)
    {
        w.Define(WorkflowKey, version: 1, "Changement d’adresse électronique").StartsIn(Asked);

        w.In(Asked, "Demandé")
            .When(_ => true, "mot de passe vérifié").Do<MailNewAddress>().Do<TellFormerAddress>().GoTo(Waiting);

        w.In(Waiting, "En attente de validation")
            .On<NewAddressValidated>().If(c => c.ContestedAt is null, "non contesté").Do<SwitchMailAddress>().Do<TellMailChanged>().GoTo(Changed)
            .On<MailChangeGivenUp>().Do<ForgetMailChange>().GoTo(GivenUp)
            .On<MailChangeContested>().GoTo(Contested)
            .At(c => c.ExpiresAt, "lien périmé").Do<ForgetMailChange>().GoTo(Expired);

        w.In(Changed, "Adresse changée")
            .On<MailChangeContested>().GoTo(Contested)
            .At(c => c.SettledAt, "fin du délai de contestation").Do<ForgetMailChange>().GoTo(Settled);

        w.In(Contested, "Contesté", staffLabel: "Contesté, compte bloqué")
            .On<MailChangeUpheld>().If(c => c.IsChanged, "adresse déjà changée").GoTo(Changed)
            .On<MailChangeUpheld>().Do<ForgetMailChange>().GoTo(GivenUp)
            .On<MailChangeRejected>().Do<ForgetMailChange>().GoTo(Undone);

        w.In(GivenUp, "Abandonné").IsEnd();
        w.In(Expired, "Sans réponse").IsEnd();
        w.In(Settled, "Adresse changée", staffLabel: "Adresse changée, délai passé").IsEnd();
        w.In(Undone, "Annulé").IsEnd();
    }
}
