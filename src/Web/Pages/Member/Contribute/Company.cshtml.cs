using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Contributions;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Contribute;

/// <summary>Step 1, second part: are the company's name and SIRET right?</summary>
public sealed class CompanyModel(MemberDeclarations declarations, ServiceSettings service) : ContributePage(declarations)
{
    public ServiceSettings Service => service;

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ContributeStep.Company, ct);

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await OpenAsync(ct) is { } elsewhere) return elsewhere;
        if (!await Declarations.WasDoneAsync(FormId, ct)) await Declarations.ConfirmCompanyDetailsAsync(Declaration, Me, ct);
        return RedirectToPage("/Member/Contribute/Employees/Index", new { Year });
    }
}
