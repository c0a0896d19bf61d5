using BackOffice.Engine.Workflows;
using static BackOffice.Workflows.Enrolment.EnrolmentStates;

namespace BackOffice.Workflows.Enrolment;

/// <summary>From the first screen to an account: what is not finished is deleted, what a stranger asks is looked at by a person.</summary>
public sealed class EnrolmentProcedure : Workflow<EnrolmentFile>
{
    public const string WorkflowKey = "enrolment";

    protected override void Build(IWorkflowBuilder<EnrolmentFile> w)
    {
        w.Define(WorkflowKey, version: 1, "Inscription").StartsIn(InProgress);

        w.In(InProgress, "En cours de saisie")
            .On<EnrolmentSubmitted>().Do<SendValidationLink>().GoTo(MailToValidate)
            .On<EnrolmentAbandoned>().Do<EraseEnrolment>().GoTo(Erased)
            .At(f => f.RemindsAt, "48 h avant la suppression", skipIfPast: true).Do<RemindToFinish>().Stay()
            .At(f => f.DeletesAt, "fin du délai").Do<EraseEnrolment>().GoTo(Erased);

        w.In(MailToValidate, "Adresse à valider")
            .On<EnrolmentMailValidated>().GoTo(Validated)
            .On<ValidationLinkAsked>().Do<SendValidationLink>().Stay()
            .On<EnrolmentAbandoned>().Do<EraseEnrolment>().GoTo(Erased)
            .At(f => f.RemindsAt, "48 h avant la suppression", skipIfPast: true).Do<RemindToFinish>().Stay()
            .At(f => f.DeletesAt, "fin du délai").Do<EraseEnrolment>().GoTo(Erased);

        w.In(Validated, "Adresse validée").IsEnd();

        w.In(Erased, "Effacée").IsEnd();
    }
}
