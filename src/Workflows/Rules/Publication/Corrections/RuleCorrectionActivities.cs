using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Workflows.Rules.Publication;

/// <summary>Asks the declaration's own procedure to compute again: credit and new invoice are its acts, journalled there.</summary>
public sealed class RedoByPublishedRule(BackOfficeDb db) : IActivity<RuleCorrection>
{
    public static string Key => "redo-by-published-rule";

    public static string Label => "Reprendre avec la version publiée";

    public async Task RunAsync(ActivityContext<RuleCorrection> context, CancellationToken ct)
    {
        var correction = context.Case;
        var goesOn = await db.Set<WorkflowInstance>()
            .AnyAsync(i => i.Id == correction.DeclarationId && (i.Status == InstanceStatus.Waiting || i.Status == InstanceStatus.Incident), ct);
        if (!goesOn) throw new DeclarationIsOver();
        correction.SettledAt = context.Now;
        context.SignalOther(
            correction.DeclarationId, new DeclarationRecalculated($"{correction.Reason} ({context.Comment})"), StableId.Of("rule-correction", correction.Id));
    }
}

public sealed class SettleCorrection : IActivity<RuleCorrection>
{
    public static string Key => "settle-rule-correction";

    public static string Label => "Garder ce qui est facturé";

    public Task RunAsync(ActivityContext<RuleCorrection> context, CancellationToken ct)
    {
        context.Case.SettledAt = context.Now;
        return Task.CompletedTask;
    }
}

public sealed class DeclarationIsOver() : Refusal(
    "L’année de cette déclaration est close : son montant ne se reprend plus. Laissez-la en l’état, avec le motif.");
