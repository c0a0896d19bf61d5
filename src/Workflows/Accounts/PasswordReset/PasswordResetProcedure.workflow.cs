using BackOffice.Engine.Workflows;
using static BackOffice.Workflows.Accounts.PasswordReset.ResetStates;

namespace BackOffice.Workflows.Accounts.PasswordReset;

/// <summary>What becomes of a request for links. Everything that depends on whether the number exists happens here, out of the requester's sight.</summary>
public sealed class PasswordResetProcedure : Workflow<ResetRequest>
{
    public const string WorkflowKey = "password-reset";

    protected override void Build(IWorkflowBuilder<ResetRequest> w)
    {
        w.Define(WorkflowKey, version: 1, "Mot de passe oublié").StartsIn(Requested);

        w.In(Requested, "Demandé")
            .When(_ => true, "aussitôt").Do<SendResetLinks>().GoTo(Handled);

        w.In(Handled, "Traité").IsEnd();
    }
}
