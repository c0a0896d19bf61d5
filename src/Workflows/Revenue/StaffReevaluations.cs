using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Revenue;

/// <summary>What staff may do with a re-evaluation besides answering its task: correct an instalment, take the whole back.</summary>
public sealed class StaffReevaluations(BackOfficeDb db, WorkflowRuntime workflows, TimeProvider clock)
{
    public Task<Reevaluation?> FindAsync(Guid id, CancellationToken ct) => new RevenueReevaluation().Cases(db).SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>Any amount or date still to come, with a reason; the journal keeps before and after, and the person gets a new notice.</summary>
    public async Task CorrectInstalmentAsync(Reevaluation request, DateOnly dueOn, DateOnly newDueOn, decimal newAmount, string reason, Actor by, CancellationToken ct)
    {
        var schedule = request.Schedule;
        var instalment = schedule.Instalments.SingleOrDefault(i => i.DueOn == dueOn) ?? throw new InstalmentUnknown();
        ReasonMissing.Unless(reason);
        if (dueOn <= clock.Today()) throw new InstalmentAlreadyCalled(dueOn);
        if (newAmount < 0 || newAmount != decimal.Truncate(newAmount)) throw new InstalmentAmountImpossible();
        if (newDueOn <= clock.Today() || newDueOn.Year != schedule.Year) throw new InstalmentDateOutside(schedule.Year);
        if (newDueOn != dueOn && schedule.Instalments.Any(i => i.DueOn == newDueOn)) throw new InstalmentDateTaken(newDueOn);
        var before = new { dueOn, amount = instalment.Amount };
        (instalment.DueOn, instalment.Amount) = (newDueOn, newAmount);
        workflows.RecordChange(request.Id, "Échéance", before, new { dueOn = newDueOn, amount = newAmount }, reason.Trim(), by);
        if (request.State == RevenueStates.AwaitingIncome)
            workflows.Signal(request.Id, new InstalmentCorrected(), Guid.CreateVersion7(), by);
        await workflows.CommitAsync(ct);
    }

    /// <summary>The schedule is what it was; refused once the case is over.</summary>
    public async Task ReverseAsync(Reevaluation request, string reason, Actor by, CancellationToken ct)
    {
        ReasonMissing.Unless(reason);
        workflows.Signal(request.Id, new ReevaluationReversed(reason.Trim()), Guid.CreateVersion7(), by, mustAct: true);
        await workflows.CommitAsync(ct);
    }
}
