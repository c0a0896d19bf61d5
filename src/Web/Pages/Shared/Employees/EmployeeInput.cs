using BackOffice.Workflows.Workforce;

namespace BackOffice.Web.Pages.Shared.Employees;

/// <summary>What the form of an employee carries, as typed.</summary>
public sealed class EmployeeInput
{
    public string? BirthName { get; set; }

    public string? FirstName { get; set; }

    public DateOnly? BirthDate { get; set; }

    public Sex? Sex { get; set; }

    /// <summary>As typed, spaces included. It never goes back to the page.</summary>
    public string? Nir { get; set; }

    /// <summary>A valid number typed earlier in this form, sealed: the page may carry it, nobody can read it there.</summary>
    public string? KeptNir { get; set; }

    /// <summary>The person saw that another employee has this number, and keeps it.</summary>
    public bool AcceptsSameNir { get; set; }

    public DateOnly? HireDate { get; set; }

    public ContractKind? Contract { get; set; }

    public string? Job { get; set; }

    public string? Pcs { get; set; }

    public bool HasSeveralEmployers { get; set; }

    public List<string> Determinants { get; set; } = [];

    /// <summary>« Aucun suivi particulier »: said, not supposed.</summary>
    public bool NoParticularFollowUp { get; set; }

    public string? SchedulingConstraints { get; set; }

    public string? Comment { get; set; }

    /// <summary>Which version of the file was being changed.</summary>
    public uint Version { get; set; }

    public static EmployeeInput Of(Employee employee, DateOnly date)
    {
        var determinants = employee.DeterminantsOn(date);
        return new EmployeeInput
        {
            BirthName = employee.BirthName,
            FirstName = employee.FirstName,
            BirthDate = employee.BirthDate,
            Sex = employee.Sex,
            HireDate = employee.HireDate,
            Contract = employee.Contract,
            Job = employee.Job,
            Pcs = employee.Pcs.Value,
            HasSeveralEmployers = employee.HasSeveralEmployers,
            Determinants = [.. determinants],
            NoParticularFollowUp = determinants.Count == 0,
            SchedulingConstraints = employee.SchedulingConstraints,
            Comment = employee.Comment,
            Version = employee.RowVersion,
        };
    }

    /// <summary>Somebody on a list that is not a workforce yet.</summary>
    public static EmployeeInput Of(EmployeeDetails details) => new()
    {
        BirthName = details.BirthName,
        FirstName = details.FirstName,
        BirthDate = details.BirthDate,
        Sex = details.Sex,
        HireDate = details.HireDate,
        Contract = details.Contract,
        Job = details.Job,
        Pcs = details.Pcs,
        HasSeveralEmployers = details.HasSeveralEmployers,
        Determinants = [.. details.Determinants],
        NoParticularFollowUp = details.Determinants.Count == 0,
        SchedulingConstraints = details.SchedulingConstraints,
        Comment = details.Comment,
    };

    /// <summary>Once <see cref="EmployeeInputCheck"/> found nothing wrong.</summary>
    public EmployeeDetails ToDetails(Nir? nir) => new(
        BirthName!, FirstName!, BirthDate, Sex, nir?.Value, HireDate!.Value, Contract!.Value,
        Job!, Pcs!, HasSeveralEmployers, Determinants, SchedulingConstraints, Comment);
}
