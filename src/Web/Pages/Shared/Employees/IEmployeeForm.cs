using BackOffice.Workflows.Workforce;

namespace BackOffice.Web.Pages.Shared.Employees;

/// <summary>What <c>_EmployeeForm</c> shows: the same form for a member's workforce and for the list of a company that joins.</summary>
public interface IEmployeeForm
{
    Guid FormId { get; }

    EmployeeInput Input { get; }

    IReadOnlyList<IGrouping<string, DeterminantBox>> Boxes { get; }

    CategoryPanel Panel { get; }

    /// <summary>Another employee under the same number: said before it is kept.</summary>
    bool HasSameNir { get; }

    /// <summary>A number is on file: shown masked, and left alone unless another is typed.</summary>
    string? MaskedNir { get; }

    /// <summary>Where « Annuler » leads.</summary>
    string ListAddress { get; }
}
