namespace BackOffice.Workflows.Contributions;

/// <summary>What the book declaration-review is asked about one declaration.</summary>
public sealed record ReviewFacts(
    int Year,
    int Headcount,
    int? PreviousHeadcount,
    int DuplicateNirCount,
    int ProvisionalNirCount,
    int MinorsWithoutBox,
    int BoxedAdults,
    int LeaversCount,
    int NewcomersCount,
    int HiredBeforeBirth,
    int HiredUnder14,
    int HiredAfterBaseDate,
    decimal UnitPrice,
    decimal? NationalAverage)
{
    private const string UnderAge = "under-18";
    private const string UnderAgeRegulated = "under-18-regulated";

    /// <summary>Counted from the frozen lists of this year and of the year before, if any.</summary>
    public static ReviewFacts Of(DeclaredList list, DeclaredBefore? before, int duplicateNirs, int provisionalNirs, decimal unitPrice, decimal? nationalAverage)
    {
        var people = list.People;
        var now = people.Select(e => e.EmployeeId).ToHashSet();
        return new ReviewFacts(
            list.Year,
            people.Count,
            before?.Headcount,
            duplicateNirs,
            provisionalNirs,
            people.Count(e => IsMinor(e, list.BaseDate) && !HasBox(e)),
            people.Count(e => !IsMinor(e, list.BaseDate) && HasBox(e)),
            before?.People.Count(e => !now.Contains(e)) ?? 0,
            before is null ? 0 : now.Except(before.People).Count(),
            people.Count(e => e.HireDate < e.BirthDate),
            people.Count(e => e.BirthDate is { } birth && e.HireDate >= birth && e.HireDate < birth.AddYears(14)),
            people.Count(e => e.HireDate > list.BaseDate),
            unitPrice,
            nationalAverage);
    }

    private static bool IsMinor(DeclaredEmployee employee, DateOnly on) => employee.BirthDate is { } birth && birth.AddYears(18) > on;

    private static bool HasBox(DeclaredEmployee employee) =>
        employee.Determinants.Contains(UnderAge) || employee.Determinants.Contains(UnderAgeRegulated);
}

/// <summary>The people of one declaration.</summary>
public sealed record DeclaredList(int Year, DateOnly BaseDate, IReadOnlyList<DeclaredEmployee> People);

/// <summary>Who was declared last time.</summary>
public sealed record DeclaredBefore(int? Headcount, IReadOnlyList<Guid> People);
