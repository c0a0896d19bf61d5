using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute.Employees;

/// <summary>What the address says of a list of employees: search, order, page.</summary>
public sealed class ListQuery
{
    [FromQuery(Name = "recherche")]
    public string? Search { get; set; }

    [FromQuery(Name = "tri")]
    public string? Sort { get; set; }

    [FromQuery(Name = "p")]
    public int Page { get; set; } = 1;

    [FromQuery(Name = "taille")]
    public int Size { get; set; } = 25;

    public int RowsPerPage => Size is 50 or 100 ? Size : 25;
}
