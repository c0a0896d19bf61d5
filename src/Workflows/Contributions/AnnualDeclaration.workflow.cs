using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;
using static BackOffice.Workflows.Contributions.DeclarationStates;

namespace BackOffice.Workflows.Contributions;

/// <summary>From the opening of the window to the closing of the year: what a member declares, and what it is invoiced.</summary>
public sealed class AnnualDeclaration : Workflow<Declaration>
{
    public const string WorkflowKey = "annual-declaration";

    public override IQueryable<Declaration> Cases(DbContext db) => db.Set<Declaration>()
        .Include(d => d.Campaign)
        .Include(d => d.Member).ThenInclude(m => m.Contacts)
        .Include(d => d.Member).ThenInclude(m => m.Establishments)
        .Include(d => d.Anomalies)
        .Include(d => d.Invoices)
        .AsSplitQuery();

    protected override void Build(IWorkflowBuilder<Declaration> w)
    {
        w.Define(WorkflowKey, version: 1, "Déclaration annuelle").StartsIn(NotOpen);

        w.In(NotOpen, "Non saisissable", "Non ouverte")
            .At(d => d.Campaign.OpensOn, "ouverture de la campagne").If(d => d.Member.CanDeclare, "adhérent actif").Do<InviteToDeclare>().GoTo(ToDeclare)
            .On<DeclarationOpened>().Do<InviteToDeclare>().GoTo(ToDeclare)
            .On<YearClosed>().End();

        w.In(ToDeclare, "À saisir")
            .On<DeclarationStarted>().GoTo(InProgress)
            .At(d => d.FirstReminder, "mi-période", skipIfPast: true).Do<RemindMember>().Stay()
            .At(d => d.SecondReminder, "7 jours avant la clôture", skipIfPast: true).Do<RemindMember>().Stay()
            .At(d => d.LastReminder, "2 jours avant la clôture", skipIfPast: true).Do<RemindMember>().Stay()
            .At(d => d.OfficeInvoicesOn, "lendemain de la clôture").Do<InvoiceByOffice>().GoTo(Closed);

        w.In(InProgress, "En cours")
            .On<DeclarationConfirmed>().Do<CalculateContribution>().Do<FindAnomalies>().Do<SendStatement>().GoTo(Confirmed)
            .At(d => d.SecondReminder, "7 jours avant la clôture", skipIfPast: true).Do<RemindMember>().Stay()
            .At(d => d.LastReminder, "2 jours avant la clôture", skipIfPast: true).Do<RemindMember>().Stay()
            .At(d => d.OfficeInvoicesOn, "lendemain de la clôture").Do<InvoiceByOffice>().GoTo(Closed)
            .At(d => d.LateWindowEndsOn, "fin du délai de retard").GoTo(Closed);

        w.In(Confirmed, "Confirmée")
            .When(d => d.HasOpenAnomalies, "anomalies à contrôler").GoTo(UnderReview)
            .On<InvoicingReleased>().Do<CreditOfficeInvoice>().Do<IssueInvoice>().GoTo(Invoiced)
            .On<DeclarationReopened>().Do<HandBackToMember>().GoTo(InProgress)
            .On<DeclarationRecalculated>().Do<RecalculateDeclaration>().Stay();

        w.In(UnderReview, "Confirmée", staffLabel: "À contrôler")
            .Ask(Roles.Staff, "Contrôler la déclaration", dueIn: WorkingTime.Days(2))
            .Answer("approve", "Valider").Do<SettleAnomalies>().GoTo(Confirmed)
            .Answer("correct", "Demander une correction").Do<SettleAnomalies>().Do<AskForCorrection>().GoTo(InProgress)
            .On<DeclarationRecalculated>().Do<RecalculateDeclaration>().Stay();

        w.In(Invoiced, "Facturée")
            .On<InvoiceCorrected>().Do<CreditAnnualInvoice>().Do<IssueCorrectedInvoice>().Stay()
            .On<DeclarationRecalculated>().Do<RecalculateDeclaration>().Stay()
            .On<YearClosed>().End();

        w.In(Closed, "Non saisissable", staffLabel: "Facturée d’office")                // a late declaration may still come
            .On<LateDeclarationAllowed>().Do<LetMemberDeclareLate>().GoTo(InProgress)
            .On<DeclarationRecalculated>().Do<RecalculateDeclaration>().Stay()
            .On<YearClosed>().End();
    }
}
