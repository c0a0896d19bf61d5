namespace BackOffice.Workflows.Revenue;

/// <summary>The provisional contributions of a civil year and their instalments.</summary>
public sealed class YearSchedule
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FileId { get; init; }

    public SelfEmployedFile File { get; init; } = null!;

    public required int Year { get; init; }

    public required IncomeStage Stage { get; set; }

    /// <summary>The income it rests on; 0 where the base is flat.</summary>
    public required decimal Income { get; set; }

    /// <summary>The contributions as calculated, with what explains them.</summary>
    public required SelfEmployedQuote Quote { get; set; }

    /// <summary>Called beyond what is now due: refunded once the real income is known (R613-1-4 II).</summary>
    public decimal Credit { get; private set; }

    public ICollection<Instalment> Instalments { get; } = [];

    public uint RowVersion { get; init; }

    /// <summary>The contributions by date, without the training contribution and without other years' regularisations.</summary>
    public IReadOnlyList<PlannedInstalment> Planned => [.. Instalments.OrderBy(i => i.DueOn).Select(i => new PlannedInstalment(i.DueOn, i.Amount))];

    public decimal CalledOn(DateOnly day) => Instalments.Where(i => i.DueOn <= day).Sum(i => i.Total);

    /// <summary>What its contributions rest on, in words.</summary>
    public string RestsOn => Stage == IncomeStage.FlatBase ? Stage.Label() : $"{Stage.Label()}{French.Space}: {French.Amount(Income)}";

    public decimal Paid => Instalments.Sum(i => i.Paid);

    /// <summary>The first schedule of the year: the sum spread over the dates, training in its month.</summary>
    public void Spread(IReadOnlyList<DateOnly> dates, int trainingMonth)
    {
        foreach (var planned in InstalmentPlan.Spread(Quote.Amounts.ByInstalments, dates)) Instalments.Add(new Instalment { DueOn = planned.DueOn, Amount = planned.Amount });
        if (dates.Count > 0) InTrainingMonth(trainingMonth, Instalments).Training = Quote.Amounts.Training;
    }

    /// <summary>From the effect date on, the instalments are those of the new calculation.</summary>
    public void Take(Recalculation result, SelfEmployedQuote quote, decimal income, IncomeStage stage)
    {
        (Quote, Income, Stage, Credit) = (quote, income, stage, result.Credit);
        Restore(result.After);
        // Nothing new is called after a cessation, whatever the contributions rest on.
        if (File.CeasedOn is { } ceased)
            foreach (var instalment in Instalments.Where(i => i.DueOn > ceased && i.DueOn >= result.EffectiveOn)) instalment.Amount = 0;
    }

    /// <summary>The year's settlement holds the credit from now on.</summary>
    public void HandOverCredit() => Credit = 0;

    /// <summary>Puts amounts back on the dates they had.</summary>
    public void Restore(IEnumerable<PlannedInstalment> planned)
    {
        var amounts = planned.ToDictionary(p => p.DueOn, p => p.Amount);
        foreach (var instalment in Instalments)
            if (amounts.TryGetValue(instalment.DueOn, out var amount)) instalment.Amount = amount;
    }

    /// <summary>What is left to call moves to other dates, to the euro; what is called stays.</summary>
    public void MoveTo(IReadOnlyList<DateOnly> dates, DateOnly earliest, int trainingMonth)
    {
        var left = Instalments.Where(i => i.DueOn >= earliest).ToList();
        var wanted = dates.Where(d => d >= earliest).ToList();
        if (left.Count == 0 || wanted.Count == 0) return;
        var (amounts, regularised, training) = (left.Sum(i => i.Amount), left.Sum(i => i.Regularisation), left.Sum(i => i.Training));
        foreach (var instalment in left) Instalments.Remove(instalment);
        foreach (var (planned, more) in InstalmentPlan.Spread(amounts, wanted).Zip(InstalmentPlan.Spread(regularised, wanted)))
            Instalments.Add(new Instalment { DueOn = planned.DueOn, Amount = planned.Amount, Regularisation = more.Amount });
        if (training > 0) InTrainingMonth(trainingMonth, Instalments).Training = training;
    }

    /// <summary>Nothing is called after the activity has ceased: the final income settles it.</summary>
    public void StopAfter(DateOnly day)
    {
        foreach (var instalment in Instalments.Where(i => i.DueOn > day)) (instalment.Amount, instalment.Training) = (0, 0);
    }

    /// <summary>A cessation was a mistake: what is not called yet is called on the dates left, training with it.</summary>
    public void Resume(DateOnly today, int effectDelayDays, int trainingMonth)
    {
        Take(Recalculation.Of(Planned, Quote.Amounts.ByInstalments, today, effectDelayDays), Quote, Income, Stage);
        var earliest = today.AddDays(effectDelayDays);
        if (Instalments.Sum(i => i.Training) > 0 || Instalments.Where(i => i.DueOn >= earliest).ToList() is not { Count: > 0 } left) return;
        InTrainingMonth(trainingMonth, left).Training = Quote.Amounts.Training;
    }

    private static Instalment InTrainingMonth(int month, IEnumerable<Instalment> among) =>
        among.FirstOrDefault(i => i.DueOn.Month == month) ?? among.MaxBy(i => i.DueOn)!;
}
