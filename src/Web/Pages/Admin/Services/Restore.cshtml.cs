using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Admin.Services;

/// <summary>A withdrawn service is offered again.</summary>
public sealed class RestoreModel(ServiceCatalogue catalogue) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Dites pourquoi vous remettez ce service."), StringLength(1000)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return await catalogue.FindAsync(Code, ct) is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditServices);
        if (await catalogue.FindAsync(Code, ct) is not { } offer) return NotFound();
        await catalogue.RestoreAsync(offer, Reason, Me, ct);
        Done = "Le service est de nouveau proposé.";
        return RedirectToPage("Details", new { code = Code });
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
