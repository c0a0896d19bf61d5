using BackOffice.Engine.Workflows;

namespace BackOffice.Workflows.Accounts.NotUs;

public sealed class FreezeReported(IEnumerable<IFreezes> freezes) : IActivity<NotUsReport>
{
    public static string Key => "freeze-reported";

    public static string Label => "Geler aussitôt";

    public Task RunAsync(ActivityContext<NotUsReport> context, CancellationToken ct)
    {
        context.Journal(context.Case.Effect);
        freezes.Of(context.Case.Purpose).Tell(context, NotUsTurn.Frozen);
        return freezes.Of(context.Case.Purpose).FreezeAsync(context.Case.SubjectId, context.Now, ct);
    }
}

public sealed class ReleaseReported(IEnumerable<IFreezes> freezes) : IActivity<NotUsReport>
{
    public static string Key => "release-reported";

    public static string Label => "Lever le gel";

    public Task RunAsync(ActivityContext<NotUsReport> context, CancellationToken ct)
    {
        (context.Case.StaysFrozen, context.Case.ClosedAt) = (false, context.Now);
        freezes.Of(context.Case.Purpose).Tell(context, NotUsTurn.Released);
        return freezes.Of(context.Case.Purpose).ReleaseAsync(context.Case.SubjectId, context.Now, ct);
    }
}

public sealed class ConfirmReportedFraud(IEnumerable<IFreezes> freezes) : IActivity<NotUsReport>
{
    public static string Key => "confirm-reported-fraud";

    public static string Label => "Défaire ce qui a été fait";

    public async Task RunAsync(ActivityContext<NotUsReport> context, CancellationToken ct)
    {
        var report = context.Case;
        freezes.Of(report.Purpose).Tell(context, NotUsTurn.FraudConfirmed);
        report.StaysFrozen = await freezes.Of(report.Purpose).ConfirmFraudAsync(report.SubjectId, context.Now, ct);
        if (!report.StaysFrozen) report.ClosedAt = context.Now;
    }
}

public sealed class CloseReport : IActivity<NotUsReport>
{
    public static string Key => "close-report";

    public static string Label => "Clore le signalement";

    public Task RunAsync(ActivityContext<NotUsReport> context, CancellationToken ct)
    {
        context.Case.ClosedAt = context.Now;
        return Task.CompletedTask;
    }
}
