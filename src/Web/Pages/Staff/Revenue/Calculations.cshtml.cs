using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Staff.Revenue;

/// <summary>Both calculations of a re-evaluation line by line, why, and the instalments before and now.</summary>
public sealed class CalculationsModel(CaseDesk desk, BackOfficeDb db, StaffReevaluations reevaluations) : RevenueCasePage(desk, db, reevaluations)
{
    public void OnGet()
    {
    }
}
