using BackOffice.Engine.Workflows;
using static BackOffice.Workflows.Accounts.PasswordReset.ResetStates;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>No address of the member takes our mails: a person of the service calls, and sends the link to an address given by phone.</summary>
public sealed class ContactlessProcedure : Workflow<ContactlessReset>
{
    public const string WorkflowKey = "reset-without-contact";

    protected override void Build(IWorkflowBuilder<ContactlessReset> w)
    {
        w.Define(WorkflowKey, version: 1, "Mot de passe oublié, sans adresse joignable").StartsIn(ToCall);

        w.In(ToCall, "À rappeler")
            .Ask(Roles.Staff, "Appeler l’adhérent au numéro connu et établir qui demande", dueIn: WorkingTime.Hours(4))
            .Answer("identity-established", "Identité établie par téléphone").Do<MailLinkToRecordedAddress>().GoTo(LinkSent)
            .Answer("identity-not-established", "Identité non établie").Do<CloseContactless>().GoTo(NotEstablished);

        w.In(LinkSent, "Lien envoyé").IsEnd();
        w.In(NotEstablished, "Identité non établie").IsEnd();
    }
}
