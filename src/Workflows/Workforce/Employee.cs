namespace BackOffice.Workflows.Workforce;

/// <summary>Somebody employed by a member, with the dated determinants of their follow-up.</summary>
public sealed class Employee
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MemberId { get; init; }

    public required string BirthName { get; set; }

    public required string FirstName { get; set; }

    public DateOnly? BirthDate { get; set; }

    public Sex? Sex { get; set; }

    /// <summary>The NIR, encrypted; only the vault opens it. Null when the member has not given it.</summary>
    public SealedNir? Nir { get; set; }

    public required DateOnly HireDate { get; set; }

    /// <summary>Last day in the workforce; null while employed.</summary>
    public DateOnly? ExitDate { get; private set; }

    public required ContractKind Contract { get; set; }

    public required string Job { get; set; }

    public required Pcs Pcs { get; set; }

    public bool HasSeveralEmployers { get; set; }

    public string? SchedulingConstraints { get; set; }

    public string? Comment { get; set; }

    public ICollection<EmployeeDeterminant> Determinants { get; } = [];

    public uint RowVersion { get; init; }

    public string FullName => $"{BirthName} {FirstName}";

    public void Leave(DateOnly on)
    {
        if (ExitDate is not null) throw new EmployeeAlreadyGone();
        if (on < HireDate) throw new ExitBeforeHire();
        ExitDate = on;
    }

    /// <summary>Puts back somebody removed by mistake.</summary>
    public void ComeBack()
    {
        if (ExitDate is null) throw new EmployeeStillPresent();
        ExitDate = null;
    }

    public IReadOnlyList<string> DeterminantsOn(DateOnly date) =>
        [.. Determinants.Where(d => d.HoldsOn(date)).Select(d => d.Key).Order(StringComparer.Ordinal)];

    /// <summary>
    /// The boxes now ticked, from this date on. Nothing is erased: a box no longer ticked gets an end date, so that
    /// what was declared earlier keeps its category.
    /// </summary>
    public void TickDeterminants(IReadOnlyCollection<string> keys, DateOnly from)
    {
        foreach (var ended in Determinants.Where(d => d.HoldsOn(from) && !keys.Contains(d.Key)).ToList())
        {
            if (ended.From >= from) Determinants.Remove(ended);
            else ended.To = from.AddDays(-1);
        }

        foreach (var key in keys.Where(k => !Determinants.Any(d => d.Key == k && d.HoldsOn(from))))
            Determinants.Add(new EmployeeDeterminant { EmployeeId = Id, Key = key, From = from });
    }

    public void CheckDates()
    {
        if (BirthDate is { } birth && HireDate <= birth) throw new HireBeforeBirth();
        if (ExitDate is { } exit && exit < HireDate) throw new ExitBeforeHire();
    }
}

public enum Sex
{
    Female,
    Male,
}

/// <summary>Contracts as the declaration lists them; interim staff are declared by their agency.</summary>
public enum ContractKind
{
    Cdi,
    Cdd,
    Apprenticeship,
    Professionalisation,
    Seasonal,
    Intermittent,
    Assisted,
    SalariedOfficer,
    AgencyStaff,
}
