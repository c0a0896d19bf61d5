using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Mail.Templates;
using BackOffice.Workflows.Privacy;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Workflows.Mail;

/// <summary>Every mail the office may send. A template that is not here cannot be sent: a test compares keys.</summary>
public static class MailTemplates
{
    private static readonly DateTimeOffset ADay = new(2026, 3, 17, 9, 12, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<MailTemplate> All =
    [
        new(DeclarationInvitation.Key, "À l’ouverture de la campagne", service => DeclarationInvitation.Write(SamplePapers.ToDeclare(), service)),
        new(DeclarationReminder.Key, "À mi-période, puis 7 et 2 jours avant la clôture, à qui n’a pas confirmé", service => DeclarationReminder.Write(SamplePapers.ToDeclare(), service)),
        new(DeclarationStatement.Key, "À la confirmation d’une déclaration, avec le bordereau", _ => DeclarationStatement.Write(SamplePapers.Confirmed())),
        new(CorrectionRequested.Key, "Quand le service demande une correction ou rouvre une déclaration", service => CorrectionRequested.Write(
            SamplePapers.ToDeclare(), "Un salarié embauché en décembre manque dans la liste.", service)),
        new(CampaignClosing.Key, "À la clôture, à qui n’a ni confirmé ni effectif connu", _ => CampaignClosing.Write(SamplePapers.ToDeclare())),
        new(AnnualInvoice.Key, "À la facturation d’une déclaration confirmée", _ => AnnualInvoice.Write(SamplePapers.Confirmed(), SamplePapers.Invoice(InvoiceKind.Annual))),
        new(OfficeInvoice.Key, "Le lendemain de la clôture, à qui n’a pas confirmé", _ => OfficeInvoice.Write(SamplePapers.ToDeclare(), SamplePapers.Invoice(InvoiceKind.Office))),
        new(CreditNote.Key, "Quand une facture est annulée", _ => CreditNote.Write(SamplePapers.Confirmed(), SamplePapers.CreditNote())),
        new(PasswordChanged.Key, "Après un changement de mot de passe", service => PasswordChanged.Write(
            ADay, service, "l’accès de Camille Morel à l’espace de Boulangerie Lafleur", service.PublicAddress + "/lien/exemple")),
        new(SecondFactorChanged.Key, "Quand une double authentification est ajoutée, retirée ou utilisée avec un code de secours", service =>
            SecondFactorChanged.Write("Clé d’accès ajoutée", byService: false, ADay, service)),
        new(PasswordResetLink.Key, "À chaque adresse choisie, quand un mot de passe est oublié", service => PasswordResetLink.Write(
            "l’accès de Camille Morel à l’espace de Boulangerie Lafleur", Samples.Link, ADay.AddHours(1), service)),
        new(EnrolmentResume.Key, "Après le premier écran d’une inscription", _ => EnrolmentResume.Write(Samples.Enrolment(ADay), Samples.Link)),
        new(EnrolmentReminder.Key, "48 heures avant la suppression d’une inscription non terminée", _ => EnrolmentReminder.Write(Samples.Enrolment(ADay), Samples.Link)),
        new(EnrolmentValidation.Key, "À la fin d’une inscription, et à chaque renvoi", service => EnrolmentValidation.Write(Samples.Enrolment(ADay), Samples.Link, ADay.AddHours(72), service)),
        new(EnrolmentActive.Key, "À l’ouverture d’un accès par inscription", service => EnrolmentActive.Write(Samples.Enrolment(ADay), "Boulangerie Lafleur", "10042", Capacity.Declarant, service)),
        new(EnrolmentHeld.Key, "Quand une inscription doit être vérifiée", service => EnrolmentHeld.Write(Samples.Enrolment(ADay), service)),
        new(EnrolmentAlready.Key, "Quand la personne inscrite a déjà un accès", service => EnrolmentAlready.Write(Samples.Enrolment(ADay), service)),
        new(EnrolmentProof.Key, "Quand un justificatif est demandé pour une inscription", service => EnrolmentProof.Write(Samples.Enrolment(ADay), "Une attestation de l’employeur, signée du dirigeant.", service)),
        new(EnrolmentKeyPosted.Key, "Quand une clé est envoyée par courrier à l’entreprise", service => EnrolmentKeyPosted.Write(Samples.Enrolment(ADay), Samples.Link, ADay.AddDays(30), service)),
        new(EnrolmentRefused.Key, "Au refus d’une inscription", service => EnrolmentRefused.Write(Samples.Enrolment(ADay), service)),
        new(EnrolmentTold.Key, "À l’adhérent, quand une personne s’inscrit pour lui", service => EnrolmentTold.Write(Samples.Enrolment(ADay), "Boulangerie Lafleur", Samples.Link, service)),
        new(MailChangeValidation.Key, "À la nouvelle adresse, pour la valider", service => MailChangeValidation.Write(Samples.Link, ADay.AddHours(72), service)),
        new(MailChangeRequested.Key, "À l’adresse actuelle, quand une autre est demandée", service => MailChangeRequested.Write(ADay, "c…@b….example", Samples.Link, service)),
        new(MailChangeDone.Key, "À l’ancienne adresse, une fois la nouvelle validée", service => MailChangeDone.Write(ADay, "c…@b….example", Samples.Link, TimeSpan.FromDays(30), service)),
        new(MembershipReceived.Key, "Quand une entreprise demande à adhérer et que l’adresse est validée", _ => MembershipReceived.Write(Samples.Membership(ADay))),
        new(MembershipPaperAsked.Key, "Quand il manque une pièce à une demande d’adhésion", service => MembershipPaperAsked.Write(Samples.Membership(ADay), "Envoyez-nous un extrait Kbis de moins de trois mois.", service)),
        new(MembershipRefused.Key, "Quand une adhésion est refusée", service => MembershipRefused.Write(Samples.Membership(ADay), service)),
        new(MembershipAlready.Key, "Quand l’entreprise est déjà adhérente", service => MembershipAlready.Write(Samples.Membership(ADay), service)),
        new(MembershipWelcome.Key, "Quand une adhésion est acceptée", service => MembershipWelcome.Write(Samples.Membership(ADay), "30001", service)),
        new(ServiceActivated.Key, "À l’ouverture d’un service demandé (compte AT/MP)", service => ServiceActivated.Write(Samples.Activation(ADay), service)),
        new(ServiceRefused.Key, "Quand un service demandé est refusé", service => ServiceRefused.Write(Samples.Activation(ADay, "Service non éligible : votre activité relève de la MSA."), service)),
        new(RevenueNotice.Key, "Après une réévaluation du revenu, avec l’avis d’appel rectificatif", service => RevenueNotice.Write(SampleRevenue.Reevaluation(ADay), service)),
        new(RevenueReversed.Key, "Quand le service annule une réévaluation", service => RevenueReversed.Write(SampleRevenue.Reevaluation(ADay), "Le revenu saisi comprenait celui de votre conjointe.", service)),
        new(RevenueRegularised.Key, "Quand le revenu définitif d’un indépendant est connu, avec l’avis de régularisation", service => RevenueRegularised.Write(SampleRevenue.Regularisation(), null, service)),
        new(RevenueSchedule.Key, "Quand l’échéancier d’un indépendant est établi ou change, avec l’échéancier", service => RevenueSchedule.Write(SampleRevenue.Schedule(), ScheduleNews.Opened, service)),
        new(InactiveAccountNotice.Key, "Trente puis quatorze jours avant la suppression d’un compte inactif", service => InactiveAccountNotice.Write(new DateOnly(2026, 4, 16), isLast: true, service)),
        new(DataRequestReceived.Key, "Dès qu’une demande sur les données est enregistrée", service => DataRequestReceived.Write(Samples.DataRequest(DataRight.Access), service)),
        new(DataRequestExtended.Key, "Quand le délai d’une demande sur les données est prolongé", _ => DataRequestExtended.Write(Samples.DataRequest(DataRight.Access), "Vos données sont réparties sur douze établissements.")),
        new(DataRequestAccepted.Key, "Quand une demande sur les données est acceptée", service => DataRequestAccepted.Write(Samples.DataRequest(DataRight.Access), 1, null, service)),
        new(DataRequestRefused.Key, "Quand une demande sur les données est refusée", service => DataRequestRefused.Write(Samples.DataRequest(DataRight.Erasure), "Conservation imposée par la loi : vos factures ont moins de dix ans.", service)),
        new(DataRequestAlert.Key, "Au service, 7 jours avant l’échéance légale d’une demande sur les données", service => DataRequestAlert.Write(Samples.DataRequest(DataRight.Erasure), service)),
    ];
}
