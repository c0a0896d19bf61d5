using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment.Membership;
using BackOffice.Workflows.Enrolment.Posted;
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
            .On<EnrolmentMailValidated>().Do<CheckRequester>().GoTo(Validated)
            .On<ValidationLinkAsked>().Do<SendValidationLink>().Stay()
            .On<EnrolmentAbandoned>().Do<EraseEnrolment>().GoTo(Erased)
            .At(f => f.RemindsAt, "48 h avant la suppression", skipIfPast: true).Do<RemindToFinish>().Stay()
            .At(f => f.DeletesAt, "fin du délai").Do<EraseEnrolment>().GoTo(Erased);

        w.In(Validated, "Adresse validée")
            .When(f => f.Path == EnrolmentPath.NewMember, "demande d’adhésion").Do<HandOverMembership>().GoTo(HandedOver)
            .When(f => f.Checks?.IsAlreadyEnrolled == true, "déjà inscrit").Do<TellAlreadyEnrolled>().GoTo(AlreadyEnrolled)
            .When(f => f.Checks?.GoesThrough == true, "contact connu de l’adhérent").Do<OpenAccess>().Do<TellMember>().GoTo(Active)
            .When(_ => true, "demandeur à vérifier").Do<TellHeld>().Do<TellMember>().GoTo(ToVerify);

        w.In(ToVerify, "En cours de vérification", staffLabel: "Inscription à vérifier")
            .Ask(Roles.Staff, "Vérifier l’inscription", dueIn: WorkingTime.Days(2))
            .Answer("accept", "Accepter").Do<OpenAccess>().GoTo(Active)
            .Answer("ask-proof", "Demander un justificatif").Do<AskForProof>().GoTo(ProofAwaited)
            .Answer("send-key", "Envoyer une clé par courrier").Do<PostKey>().GoTo(KeyPosted)
            .Answer("refuse", "Refuser").Do<RefuseEnrolment>().GoTo(Refused);

        w.In(ProofAwaited, "Justificatif attendu")
            .Ask(Roles.Staff, "Enregistrer le justificatif reçu")
            .Answer("received", "Justificatif reçu").GoTo(ToVerify)
            .Answer("refuse", "Refuser").Do<RefuseEnrolment>().GoTo(Refused)
            .At(f => f.ProofEndsAt, "fin de l’attente du justificatif").Do<RefuseEnrolment>().GoTo(Refused);

        w.In(KeyPosted, "Clé envoyée par courrier")
            .On<PostedKeyEntered>().Do<CheckRequester>().GoTo(KeyEntered)
            .On<PostedKeyExhausted>().GoTo(ToVerify)
            .On<KeyLetterPrinted>().Stay()
            .Ask(Roles.Staff, "Suivre la clé envoyée par courrier")
            .Answer("send-again", "Envoyer une nouvelle clé").Do<PostKey>().GoTo(KeyPosted)
            .Answer("revoke", "Révoquer la clé").Do<EndPostedKey>().GoTo(ToVerify)
            .Answer("refuse", "Refuser").Do<EndPostedKey>().Do<RefuseEnrolment>().GoTo(Refused)
            .At(f => f.KeyEndsAt, "fin de validité de la clé").Do<EndPostedKey>().Do<RefuseEnrolment>().GoTo(Refused);

        w.In(KeyEntered, "Clé saisie")
            .When(f => f.Checks?.IsAlreadyEnrolled == true, "déjà inscrit").Do<TellAlreadyEnrolled>().GoTo(AlreadyEnrolled)
            .When(f => f.OpensByKey, "l’entreprise a remis la clé").Do<OpenAccess>().GoTo(Active)
            .When(_ => true, "gelée, fermée ou doublon").GoTo(ToVerify);

        w.In(Active, "Active").IsEnd();
        w.In(AlreadyEnrolled, "Déjà inscrit").IsEnd();
        w.In(Refused, "Refusée").IsEnd();
        w.In(HandedOver, "Adhésion demandée").IsEnd();
        w.In(Erased, "Effacée").IsEnd();
    }
}
