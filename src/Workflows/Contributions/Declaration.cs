using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Members;

namespace BackOffice.Workflows.Contributions;

/// <summary>
/// What one member declares for one year, and what it owes for it. Its state is moved by the workflow
/// annual-declaration alone; the methods here say what the office does to its content.
/// </summary>
public sealed class Declaration : ICase
{
    private const int CorrectionDays = 14;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What people quote on the phone: "2026-1042" for member 1042.</summary>
    public required string Number { get; init; }

    public required Guid MemberId { get; init; }

    public Member Member { get; init; } = null!;

    public required Guid CampaignId { get; init; }

    public Campaign Campaign { get; init; } = null!;

    public required int Year { get; init; }

    /// <summary>The day whose workforce counts: 1 January, or the day a member joined later in the year.</summary>
    public required DateOnly BaseDate { get; init; }

    public string State { get; set; } = DeclarationStates.NotOpen;

    /// <summary>Staff may give one member longer than the campaign.</summary>
    public DateOnly? ExtendedUntil { get; private set; }

    /// <summary>A late declaration was let in until this day.</summary>
    public DateOnly? LateUntil { get; private set; }

    public bool CompanyDetailsConfirmed { get; private set; }

    public DateTimeOffset? EmployeesCheckedAt { get; private set; }

    public PaymentMeans? PaymentMeans { get; private set; }

    public Declarant? Declarant { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The statement of people, frozen at confirmation: who was declared, with which category.</summary>
    public IReadOnlyList<DeclaredEmployee> Employees { get; private set; } = [];

    public int? Headcount { get; private set; }

    public Quote? Quote { get; private set; }

    public ICollection<Anomaly> Anomalies { get; } = [];

    public ICollection<Invoice> Invoices { get; } = [];

    public uint RowVersion { get; init; }

    /// <summary>The last day on which the member may confirm.</summary>
    public DateOnly OpenUntil => Latest(ClosesOn, LateUntil);

    public DateOnly ClosesOn => ExtendedUntil ?? Campaign.ClosesOn;

    /// <summary>
    /// The day after the window, when nobody confirmed: the office invoices. Null once it has, so that a late
    /// declaration is not invoiced twice; for a member let in late, or opened after the window, the day its own delay ends.
    /// </summary>
    public DateOnly? OfficeInvoicesOn => WasInvoicedByOffice ? null : Latest(ClosesOn, LateUntil).AddDays(1);

    /// <summary>A late declaration not confirmed in time: the office invoice stands, typing ends.</summary>
    public DateOnly? LateWindowEndsOn => WasInvoicedByOffice ? LateUntil?.AddDays(1) : null;

    public DateOnly? FirstReminder => WasInvoicedByOffice ? null : Campaign.FirstReminder;

    public DateOnly? SecondReminder => WasInvoicedByOffice ? null : ClosesOn.AddDays(-7);

    public DateOnly? LastReminder => WasInvoicedByOffice ? null : ClosesOn.AddDays(-2);

    public bool HasOpenAnomalies => Anomalies.Any(a => a.IsOpen);

    /// <summary>The office invoice that still stands: not yet cancelled by a credit note.</summary>
    public Invoice? OfficeInvoice => Invoices.SingleOrDefault(i => i.Kind == InvoiceKind.Office && !i.IsCredited);

    /// <summary>The invoice of the declared headcount, while it stands.</summary>
    public Invoice? AnnualInvoice => Invoices.SingleOrDefault(i => i.Kind == InvoiceKind.Annual && !i.IsCredited);

    public bool WasInvoicedByOffice => Invoices.Any(i => i.Kind == InvoiceKind.Office);

    public void ConfirmCompanyDetails()
    {
        RefuseUnless(DeclarationStates.IsEditable(State));
        CompanyDetailsConfirmed = true;
    }

    public void CheckEmployees(DateTimeOffset at)
    {
        RefuseUnless(DeclarationStates.IsEditable(State));
        if (!CompanyDetailsConfirmed) throw new CompanyDetailsNotConfirmed();
        EmployeesCheckedAt = at;
    }

    /// <summary>The list changed: it has to be validated again before going on.</summary>
    public void ReopenEmployees()
    {
        RefuseUnless(DeclarationStates.IsEditable(State));
        if (!CompanyDetailsConfirmed) throw new CompanyDetailsNotConfirmed();
        EmployeesCheckedAt = null;
    }

    public void ChoosePayment(PaymentMeans means)
    {
        RefuseUnless(DeclarationStates.IsEditable(State));
        if (EmployeesCheckedAt is null) throw new EmployeesNotChecked();
        PaymentMeans = means;
    }

    /// <summary>The declarant as typed so far; whoever confirms names themself in full.</summary>
    public void NameDeclarant(Declarant declarant)
    {
        RefuseUnless(DeclarationStates.IsEditable(State));
        if (PaymentMeans is null) throw new PaymentMeansMissing();
        Declarant = declarant;
    }

    /// <summary>The last step: the declarant names themself; the workflow then computes, freezes and mails.</summary>
    public void Confirm(Declarant by, DateTimeOffset at)
    {
        if (State is DeclarationStates.Confirmed or DeclarationStates.UnderReview) throw new DeclarationAlreadyConfirmed();
        RefuseUnless(State == DeclarationStates.InProgress);
        if (!CompanyDetailsConfirmed) throw new CompanyDetailsNotConfirmed();
        if (EmployeesCheckedAt is null) throw new EmployeesNotChecked();
        if (PaymentMeans is null) throw new PaymentMeansMissing();
        (Declarant, ConfirmedAt) = (by, at);
    }

    /// <summary>Freezes who was declared and what it costs.</summary>
    public void Freeze(IReadOnlyList<DeclaredEmployee> employees, Quote quote) =>
        (Employees, Headcount, Quote) = (employees, employees.Count, quote);

    /// <summary>Staff put another amount in place of the computed one; the reason is in the journal and on the quote.</summary>
    public void OverrideQuote(Quote corrected)
    {
        if (State is not (DeclarationStates.Confirmed or DeclarationStates.UnderReview)) throw new AmountNotOpenToChange();
        Quote = corrected;
    }

    /// <summary>After invoicing the amount changes only together with a credit and a new invoice.</summary>
    public void CorrectInvoicedQuote(Quote corrected) => Quote = corrected;

    /// <summary>The same people and the same headcount, as the rules now in force for its date see them. Its invoices follow apart.</summary>
    public void Recalculate(IReadOnlyList<DeclaredEmployee> employees, Quote? quote) => (Employees, Quote) = (employees, quote);

    /// <summary>
    /// Staff or a correction request hand the declaration back to the member, who finds everything as typed. Where the
    /// window is already over, or about to be, the member gets fourteen days.
    /// </summary>
    public void HandBack(DateOnly today)
    {
        (ConfirmedAt, EmployeesCheckedAt) = (null, null);
        var until = today.AddDays(CorrectionDays);
        if (Latest(ClosesOn, LateUntil) < until) LateUntil = until;
    }

    public void Extend(DateOnly until)
    {
        if (until < Campaign.ClosesOn) throw new ExtensionBeforeClosing();
        ExtendedUntil = until;
    }

    public void LetInLate(DateOnly until, DateOnly today)
    {
        if (until < today) throw new LateDeadlineInThePast();
        LateUntil = until;
    }

    private static DateOnly Latest(DateOnly first, DateOnly? second) => second > first ? second.Value : first;

    private void RefuseUnless(bool open)
    {
        if (!Member.CanDeclare) throw new MemberIsSuspended();
        if (!open) throw State == DeclarationStates.Closed ? new WindowClosed(Year) : new DeclarationNotOpen();
    }
}
