using System.Globalization;
using BackOffice.Workflows;
using BackOffice.Workflows.Documents;
using BackOffice.Workflows.Rules.Explain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Shared.Explain;

/// <summary>« Pourquoi ? » in full, and the same as a PDF: one page for every amount and category, of one member or of all.</summary>
public abstract class WhyPage(Explanations explanations, ServiceSettings service, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Kind { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? EmployeeId { get; set; }

    /// <summary>The day a category is asked for, yyyy-MM-dd.</summary>
    [BindProperty(Name = "au", SupportsGet = true)]
    public string? On { get; set; }

    public Explanation Explanation { get; private set; } = null!;

    public string PdfAddress => $"?handler=Pdf{(On is null ? "" : $"&au={Uri.EscapeDataString(On)}")}";

    /// <summary>The member whose things alone are found; null for the service.</summary>
    protected abstract Guid? OnlyOf { get; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct)) return NotFound();
        Response.Headers.CacheControl = "no-store";
        return File(ExplanationDocument.Render(Explanation, service, clock.GetUtcNow()), "application/pdf", $"pourquoi-{Kind}.pdf");
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var day = DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) ? given : (DateOnly?)null;
        var found = Kind switch
        {
            WhyLinks.Declaration when EmployeeId is { } person => await explanations.OfDeclaredEmployeeAsync(Id, person, OnlyOf, ct),
            WhyLinks.Declaration => await explanations.OfDeclarationAsync(Id, OnlyOf, ct),
            WhyLinks.Invoice => await explanations.OfInvoiceAsync(Id, OnlyOf, ct),
            WhyLinks.Employee => await explanations.OfEmployeeAsync(Id, day, OnlyOf, ct),
            WhyLinks.Membership when OnlyOf is null => await explanations.OfMembershipAsync(Id, ct),
            WhyLinks.FirstContribution when OnlyOf is null => await explanations.OfFirstContributionAsync(Id, ct),
            _ => null,
        };
        if (found is not null) Explanation = found;
        return found is not null;
    }
}
