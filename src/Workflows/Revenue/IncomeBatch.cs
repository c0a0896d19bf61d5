using BackOffice.Engine.Workflows;
using BackOffice.Workflows.Data;

namespace BackOffice.Workflows.Revenue;

/// <summary>What some lines of the yearly file changed.</summary>
/// <param name="Recorded">Incomes that were new or different.</param>
/// <param name="Regularised">Years settled; each is told by a mail.</param>
/// <param name="Recalculated">Schedules of the year after, now resting on the income.</param>
/// <param name="Known">Incomes recorded already, left alone.</param>
public sealed record IncomeTally(int Recorded, int Regularised, int Recalculated, int Known)
{
    public static readonly IncomeTally None = new(0, 0, 0, 0);

    /// <summary>Lines of members who have no file any more.</summary>
    public IReadOnlyList<IncomeProblem> LeftOut { get; init; } = [];

    public IncomeTally Plus(IncomeTally more) =>
        new(Recorded + more.Recorded, Regularised + more.Regularised, Recalculated + more.Recalculated, Known + more.Known) { LeftOut = [.. LeftOut, .. more.LeftOut] };
}

/// <summary>Some lines of the yearly file: their files read together, their changes one transaction.</summary>
internal sealed class IncomeBatch(BackOfficeDb db, WorkflowRuntime workflows, SelfEmployedFiles files, FinalIncomes incomes)
{
    private static readonly Actor Office = new("income-import", "Import annuel des revenus");

    public async Task<IncomeTally> ApplyAsync(IReadOnlyList<IncomeLine> lines, Func<BackOfficeDb, IncomeTally, Task>? with, CancellationToken ct)
    {
        var found = await files.FindAllAsync([.. lines.Select(l => l.MemberNumber).Distinct()], ct);
        var byNumber = found.ToDictionary(f => f.Member.Number);
        var running = await incomes.RunningAsync([.. found.Select(f => f.MemberId)], ct);
        var tally = IncomeTally.None;
        // A member who left since the check has no file any more: nothing of theirs is to be settled.
        foreach (var line in lines.Where(l => byNumber.ContainsKey(l.MemberNumber)))
        {
            var file = byNumber[line.MemberNumber];
            if (file.IncomeOf(line.Year) is { } known && known.Declared == line.Income)
            {
                tally = tally with { Known = tally.Known + 1 };
                continue;
            }

            var taken = incomes.Take(file, line.Year, line.Income, running, Office);
            tally = tally.Plus(new(1, taken.Settled is null ? 0 : 1, taken.Rested is null ? 0 : 1, 0));
        }

        tally = tally with { LeftOut = [.. lines.Where(l => !byNumber.ContainsKey(l.MemberNumber)).Select(IncomeProblem.Gone)] };
        if (with is not null) await with(db, tally);
        await workflows.CommitAsync(ct);
        return tally;
    }
}
