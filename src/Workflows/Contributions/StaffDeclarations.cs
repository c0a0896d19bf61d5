using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Contributions;

/// <summary>What staff may do with a declaration, one verb each: every one leaves who, when, why, before and after.</summary>
public sealed class StaffDeclarations(BackOfficeDb db, WorkflowRuntime workflows, AnnualDeclaration procedure, TimeProvider clock)
{
    public Task<Declaration?> FindAsync(Guid id, CancellationToken ct) =>
        procedure.Cases(db).SingleOrDefaultAsync(d => d.Id == id, ct);

    /// <summary>The answer to the review: what was found is settled, and the declaration goes on.</summary>
    public Task ApproveAsync(Declaration declaration, string? comment, Actor by, CancellationToken ct) =>
        AnswerAsync(declaration, DeclarationAct.Approve, "approve", comment, by, ct);

    /// <summary>The answer that hands the declaration back: the member reads the reason, in a mail and on its page.</summary>
    public Task AskCorrectionAsync(Declaration declaration, string reason, Actor by, CancellationToken ct) =>
        AnswerAsync(declaration, DeclarationAct.AskCorrection, "correct", ReasonMissing.Unless(reason), by, ct);

    /// <summary>Another amount before tax, while confirmed or under review.</summary>
    public async Task OverrideAmountAsync(Declaration declaration, Money exclTax, string reason, Actor by, CancellationToken ct)
    {
        var before = declaration.Quote ?? throw new AmountNotOpenToChange();
        declaration.OverrideQuote(before.CorrectedTo(exclTax, reason, by.Name, clock.GetUtcNow()));
        workflows.RecordChange(
            declaration.Id, "Montant hors taxes", Shown(before.TotalExclTax), Shown(exclTax.Euros), reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    public async Task ReopenAsync(Declaration declaration, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        DeclarationActs.Require(DeclarationAct.Reopen, declaration.State);
        workflows.Signal(declaration.Id, new DeclarationReopened(reason.Trim()), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    public async Task LetInLateAsync(Declaration declaration, DateOnly until, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        DeclarationActs.Require(DeclarationAct.LetInLate, declaration.State);
        var before = declaration.LateUntil;
        declaration.LetInLate(until, clock.Today());
        workflows.RecordChange(declaration.Id, "Déclaration tardive admise jusqu’au", Shown(before), Shown(until), reason.Trim(), by);
        workflows.Signal(declaration.Id, new LateDeclarationAllowed(), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    public async Task ExtendAsync(Declaration declaration, DateOnly until, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        DeclarationActs.Require(DeclarationAct.Extend, declaration.State);
        var before = declaration.ClosesOn;
        declaration.Extend(until);
        workflows.RecordChange(declaration.Id, "Clôture de la saisie", Shown(before), Shown(until), reason.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>For a member reinstated after a suspension, or that joined during the year.</summary>
    public async Task OpenAsync(Declaration declaration, Actor by, CancellationToken ct)
    {
        DeclarationActs.Require(DeclarationAct.Open, declaration.State);
        if (!declaration.Member.CanDeclare) throw new MemberStillSuspended();
        workflows.Signal(declaration.Id, new DeclarationOpened(), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>After invoicing: a full credit, then an invoice of the corrected amount.</summary>
    public async Task CorrectInvoiceAsync(Declaration declaration, Money exclTax, string reason, Actor by, CancellationToken ct)
    {
        DeclarationActs.Require(DeclarationAct.CorrectInvoice, declaration.State);
        if (declaration.Quote is not { } before) throw new NotInvoiced();
        // Refused here, before the signal is stored, so that the person reads it.
        _ = before.CorrectedTo(exclTax, reason, by.Name, clock.GetUtcNow());
        workflows.RecordChange(
            declaration.Id, "Montant facturé hors taxes", Shown(before.TotalExclTax), Shown(exclTax.Euros), reason.Trim(), by);
        workflows.Signal(declaration.Id, new InvoiceCorrected(exclTax.Euros, reason.Trim()), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    private async Task AnswerAsync(Declaration declaration, DeclarationAct act, string answer, string? comment, Actor by, CancellationToken ct)
    {
        DeclarationActs.Require(act, declaration.State);
        var task = await db.Set<WorkflowTask>().AsNoTracking()
            .Where(t => t.InstanceId == declaration.Id && t.AnsweredAt == null && t.WithdrawnAt == null)
            .Select(t => (Guid?)t.Id)
            .FirstOrDefaultAsync(ct);
        workflows.Answer(task ?? throw new TaskGone(), answer, comment?.Trim(), by);
        await workflows.CommitAsync(ct);
    }

    private static string Shown(decimal euros) => French.Of($"{euros:N2} €");

    private static string Shown(DateOnly? date) => date is { } day ? French.Of($"{day:d}") : "–";
}
