using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Admin.Services;

/// <summary>Changes a service, with the reason. Before and after are kept, field by field.</summary>
public sealed class EditModel(ServiceCatalogue catalogue) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Families => Enum.GetValues<ServiceFamily>().Select(f => new SelectListItem(f.Label(), f.ToString()));

    public static IEnumerable<SelectListItem> Complements => Enum.GetValues<ServiceComplement>().Select(c => new SelectListItem(c.Label(), c.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await catalogue.FindAsync(Code, ct) is not { } offer) return NotFound();
        Input = InputModel.Of(offer);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.EditServices);
        if (await catalogue.FindAsync(Code, ct) is not { } offer) return NotFound();
        await catalogue.ChangeAsync(offer, Input.ToDetails(), Input.Reason, Me, ct);
        Done = "Le service est modifié.";
        return RedirectToPage("Details", new { code = Code });
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public sealed class InputModel
    {
        [Required, StringLength(60)]
        public string Name { get; set; } = "";

        [Required, StringLength(120)]
        public string Label { get; set; } = "";

        [Required, StringLength(200)]
        public string Summary { get; set; } = "";

        public ServiceFamily Family { get; set; }

        public List<CompanyKind> Profiles { get; set; } = [];

        public bool Payable { get; set; }

        public ServiceComplement Complement { get; set; }

        [StringLength(500)]
        public string? Organisations { get; set; }

        public bool IsDelayed { get; set; }

        [Required(ErrorMessage = "Dites pourquoi vous modifiez ce service."), StringLength(1000)]
        public string Reason { get; set; } = "";

        internal static InputModel Of(ServiceOffer offer) => new()
        {
            Name = offer.Name,
            Label = offer.Label,
            Summary = offer.Summary,
            Family = offer.Family,
            Profiles = [.. offer.Profiles],
            Payable = offer.Payable,
            Complement = offer.Complement,
            Organisations = string.Join("\n", offer.Organisations),
            IsDelayed = offer.IsDelayed,
        };

        internal ServiceOfferDetails ToDetails() => new(
            Name, Label, Summary, Family, Profiles, Payable, Complement,
            [.. (Organisations ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()], IsDelayed);
    }
}
