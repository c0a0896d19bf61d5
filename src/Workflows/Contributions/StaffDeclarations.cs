using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>What staff may do with a declaration, one verb each: every one leaves who, when, why, before and after.</summary>
public sealed class StaffDeclarations(BackOfficeDb db, WorkflowRuntime workflows, AnnualDeclaration procedure, TimeProvider clock)
{
    public Task<Declaration?> FindAsync(Guid id, CancellationToken ct) =>
        procedure.Cases(db).SingleOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>Another amount before tax, while confirmed or under review.</summary>
    public async Task OverrideAmountAsync(Declaration declaration, Money exclTax, string reason, Actor by, CancellationToken ct)
    {
        var before = declaration.Quote ?? throw new AmountNotOpenToChange();
        declaration.OverrideQuote(before.CorrectedTo(exclTax, reason, by.Name, clock.GetUtcNow()));
        workflows.RecordChange(
            declaration.Id, "Montant hors taxes", Shown(before.TotalExclTax), Shown(exclTax.Euros), reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>Any state, by a person's decision. The procedure's own steps are not run.</summary>
    public async Task OverrideStateAsync(Declaration declaration, string state, string reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ReasonMissing();
        workflows.Override(declaration.Id, state, reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    public async Task ReopenAsync(Declaration declaration, string reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ReasonMissing();
        if (declaration.State != DeclarationStates.Confirmed) throw new ReopeningOnlyBeforeInvoicing();
        workflows.Signal(declaration.Id, new DeclarationReopened(reason.Trim()), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    public async Task LetInLateAsync(Declaration declaration, DateOnly until, string reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ReasonMissing();
        if (declaration.State != DeclarationStates.Closed) throw new NotClosed();
        var before = declaration.LateUntil;
        declaration.LetInLate(until, clock.Today());
        workflows.RecordChange(declaration.Id, "Déclaration tardive admise jusqu’au", Shown(before), Shown(until), reason.Trim(), by);
        workflows.Signal(declaration.Id, new LateDeclarationAllowed(), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    public async Task ExtendAsync(Declaration declaration, DateOnly until, string reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason)) throw new ReasonMissing();
        if (!DeclarationStates.IsEditable(declaration.State)) throw new DeclarationNotOpen();
        var before = declaration.ClosesOn;
        declaration.Extend(until);
        workflows.RecordChange(declaration.Id, "Clôture de la saisie", Shown(before), Shown(until), reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>For a member reinstated after a suspension, or that joined during the year.</summary>
    public async Task OpenAsync(Declaration declaration, Actor by, CancellationToken ct)
    {
        if (declaration.State != DeclarationStates.NotOpen) throw new AlreadyOpen();
        if (!declaration.Member.CanDeclare) throw new MemberStillSuspended();
        workflows.Signal(declaration.Id, new DeclarationOpened(), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>After invoicing: a full credit, then an invoice of the corrected amount.</summary>
    public async Task CorrectInvoiceAsync(Declaration declaration, Money exclTax, string reason, Actor by, CancellationToken ct)
    {
        if (declaration.State != DeclarationStates.Invoiced) throw new NotInvoiced();
        if (declaration.Quote is not { } before) throw new NotInvoiced();
        // Refused here, before the signal is stored, so that the person reads it.
        _ = before.CorrectedTo(exclTax, reason, by.Name, clock.GetUtcNow());
        workflows.RecordChange(
            declaration.Id, "Montant facturé hors taxes", Shown(before.TotalExclTax), Shown(exclTax.Euros), reason.Trim(), by);
        workflows.Signal(declaration.Id, new InvoiceCorrected(exclTax.Euros, reason.Trim()), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    private static string Shown(decimal euros) => FrenchText.Of($"{euros:N2} €");

    private static string Shown(DateOnly? date) => date is { } day ? FrenchText.Of($"{day:d}") : "–";
}
