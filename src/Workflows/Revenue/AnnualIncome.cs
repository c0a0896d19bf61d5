namespace BackOffice.Workflows.Revenue;

/// <summary>What a self-employed person earned in a civil year, as declared: what the contributions of that year and of the two after it rest on.</summary>
public sealed class AnnualIncome
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid FileId { get; init; }

    public required int Year { get; init; }

    /// <summary>Revenu: the profit, compulsory social contributions deducted. May be a loss.</summary>
    public required decimal Profit { get; set; }

    /// <summary>Charges sociales: the compulsory contributions that were deducted.</summary>
    public required decimal SocialCharges { get; set; }

    /// <summary>Revenu de remplacement: shown beside the others; it bore its own contributions where it was paid.</summary>
    public required decimal ReplacementIncome { get; set; }

    public required DateOnly DeclaredOn { get; set; }

    public static AnnualIncome Of(SelfEmployedFile file, int year, DeclaredIncome declared, DateOnly on) => new()
    {
        FileId = file.Id,
        Year = year,
        Profit = declared.Profit,
        SocialCharges = declared.SocialCharges,
        ReplacementIncome = declared.ReplacementIncome,
        DeclaredOn = on,
    };

    public DeclaredIncome Declared => new(Profit, SocialCharges, ReplacementIncome);

    /// <inheritdoc cref="DeclaredIncome.As"/>
    public decimal As(IncomeKind kind) => Declared.As(kind);
}

/// <summary>Which income a scale applies to; the book says it.</summary>
public enum IncomeKind
{
    Net,
    Gross,
}
