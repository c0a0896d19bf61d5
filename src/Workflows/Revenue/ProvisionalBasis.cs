namespace BackOffice.Workflows.Revenue;

/// <summary>On what a year's provisional contributions rest before anybody re-evaluates them.</summary>
public sealed record ProvisionalBasis(IncomeStage Stage, decimal Income, SelfEmployedQuote Quote);

/// <summary>Chooses among what is known: flat in the first year, then last year's income, the one before, or the raised mean of what was declared.</summary>
public sealed class ProvisionalBases(SelfEmployedScale scale)
{
    public ProvisionalBasis Of(SelfEmployedFile file, int year)
    {
        var age = file.YearOfActivity(year);
        if (age > 1 && file.IncomeOf(year - 1) is { } last) return On(file, year, IncomeStage.LastYear, last);
        if (age <= 2) return new(IncomeStage.FlatBase, 0, scale.Provisional(year, Facts(file, 0, IncomeBasis.Flat)));
        return file.IncomeOf(year - 2) is { } before ? On(file, year, IncomeStage.YearBeforeLast, before) : Undeclared(file, year);
    }

    /// <summary>On the person's own estimate of the year.</summary>
    public SelfEmployedQuote Estimated(SelfEmployedFile file, int year, decimal estimate) => scale.Provisional(year, Facts(file, estimate, IncomeBasis.Income));

    /// <summary>What a year would definitively cost on a supposed income.</summary>
    public SelfEmployedQuote IfFinal(SelfEmployedFile file, int year, decimal income) => scale.Definitive(year, Facts(file, income, IncomeBasis.Income));

    /// <summary>The same on an income as it is declared.</summary>
    public (decimal Income, SelfEmployedQuote Quote) IfDeclared(SelfEmployedFile file, int year, DeclaredIncome declared)
    {
        var income = declared.As(scale.DefinitiveIncome(year));
        return (income, IfFinal(file, year, income));
    }

    /// <summary>The definitive contributions of a year; without an income, the raised mean (L242-12-1).</summary>
    public (decimal Income, SelfEmployedQuote Quote) Definitive(SelfEmployedFile file, int year)
    {
        var income = file.IncomeOf(year);
        var basis = income is null ? IncomeBasis.Undeclared : IncomeBasis.Income;
        var amount = income?.As(scale.DefinitiveIncome(year)) ?? MeanOfBases(file, year);
        return (amount, scale.Definitive(year, Facts(file, amount, basis)));
    }

    private ProvisionalBasis On(SelfEmployedFile file, int year, IncomeStage stage, AnnualIncome income)
    {
        var amount = income.As(scale.ProvisionalIncome(year));
        return new(stage, amount, scale.Provisional(year, Facts(file, amount, IncomeBasis.Income)));
    }

    private ProvisionalBasis Undeclared(SelfEmployedFile file, int year)
    {
        var mean = MeanOfBases(file, year);
        return new(IncomeStage.Undeclared, mean, scale.Provisional(year, Facts(file, mean, IncomeBasis.Undeclared)));
    }

    /// <summary>The mean of the bases of the last two years declared; 0 when nothing ever was.</summary>
    private decimal MeanOfBases(SelfEmployedFile file, int year)
    {
        var bases = file.Incomes.Where(i => i.Year < year).OrderByDescending(i => i.Year).Take(2)
            .Select(i => scale.DefinitiveAmounts(i.Year, Facts(file, i.As(scale.DefinitiveIncome(i.Year)), IncomeBasis.Income)).Base).ToList();
        return bases.Count == 0 ? 0 : Math.Round(bases.Average(), 0, MidpointRounding.AwayFromZero);
    }

    private static SelfEmployedFacts Facts(SelfEmployedFile file, decimal income, string basis) => new(file.Activity.Key(), income, basis, file.CollaboratingSpouse);
}
