using BackOffice.Workflows.Data;

namespace BackOffice.Workflows.Revenue;

/// <summary>Settles a year on its final income (R613-1-3, R613-5): a shortfall is spread, an overpayment set off or refunded. Added, not saved.</summary>
public sealed class Settlements(BackOfficeDb db, ProvisionalBases bases, ScheduleRules rules)
{
    internal Regularisation Settle(SelfEmployedFile file, YearSchedule schedule, DateOnly today)
    {
        var (income, quote) = bases.Definitive(file, schedule.Year);
        var settled = new Regularisation { FileId = file.Id, Year = schedule.Year, On = today, Income = income, Quote = quote, Called = file.CalledFor(schedule.Year)!.Value };
        if (settled.Difference > 0) SpreadShortfall(file, settled, today);
        else PayBack(file, settled, today);
        schedule.HandOverCredit();
        file.Regularisations.Add(settled);
        db.Add(settled);
        return settled;
    }

    /// <summary>Equally over the dates left; where none is left, one call of its own.</summary>
    private void SpreadShortfall(SelfEmployedFile file, Regularisation settled, DateOnly today)
    {
        var earliest = today.AddDays(rules.Terms(settled.Year, file.Rhythm).RegularisationDays);
        var left = file.Schedules.SelectMany(s => s.Instalments).Where(i => i.DueOn >= earliest).OrderBy(i => i.DueOn).ToList();
        if (file.CeasedOn is { } ceased && ceased < today || left.Count == 0)
        {
            CallAtOnce(file, settled.Difference, earliest);
            return;
        }

        foreach (var (instalment, share) in left.Zip(InstalmentPlan.Spread(settled.Difference, [.. left.Select(i => i.DueOn)]))) instalment.Regularisation += share.Amount;
    }

    private void CallAtOnce(SelfEmployedFile file, decimal euros, DateOnly dueOn)
    {
        var schedule = file.Schedules.MaxBy(s => s.Year)!;
        if (schedule.Instalments.FirstOrDefault(i => i.DueOn == dueOn) is { } sameDay)
        {
            sameDay.Regularisation += euros;
            return;
        }

        var single = new Instalment { ScheduleId = schedule.Id, DueOn = dueOn, Amount = 0, Regularisation = euros };
        schedule.Instalments.Add(single);
        db.Add(single);
    }

    /// <summary>Older debts first, then what earlier settlements are still to call; the rest is refunded.</summary>
    private static void PayBack(SelfEmployedFile file, Regularisation settled, DateOnly today)
    {
        var left = -settled.Difference;
        foreach (var debt in file.DebtsOn(today)) left = debt.Pay(left);
        foreach (var toCome in file.Schedules.SelectMany(s => s.Instalments).Where(i => i.DueOn > today && i.Regularisation > 0).OrderBy(i => i.DueOn))
        {
            var spared = Math.Min(left, toCome.Regularisation);
            (toCome.Regularisation, left) = (toCome.Regularisation - spared, left - spared);
        }

        (settled.SetOff, settled.Refund) = (-settled.Difference - left, left);
    }
}
