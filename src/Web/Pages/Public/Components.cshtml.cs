using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Components;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Public;

/// <summary>Every component with invented values, in Development only: what page authors look at and the tests hold to account.</summary>
public sealed class ComponentsModel(IHostEnvironment environment) : PageModel, ILoads
{
    public static readonly IReadOnlyList<(string Name, string Number, Meaning Meaning, string Word, int Count, decimal Total)> Rows =
    [
        ("Boulangerie Roux", "10042", Meaning.Success, "Confirmée", 6, 1002.24m),
        ("Garage de la Siagne", "10057", Meaning.Warning, "À contrôler", 12, 2004.48m),
        ("Pharmacie du Vieux-Port et de la Croisette réunies", "10108", Meaning.Info, "À saisir", 4, 668.16m),
        ("Menuiserie Bellini", "10233", Meaning.Neutral, "Non saisissable", 1, 167.04m),
        ("Transports Alpes-Azur", "10319", Meaning.Danger, "En incident", 48, 8017.92m),
    ];

    [BindProperty(Name = "espace", SupportsGet = true)]
    public string? Space { get; set; }

    [BindProperty(Name = "tri", SupportsGet = true)]
    public string? Sort { get; set; }

    public string? Search { get; set; }

    public string? State { get; set; }

    [BindProperty]
    public ExampleInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> States { get; } = [new("À contrôler", "under-review"), new("Confirmée", "confirmed")];

    public IReadOnlyList<SelectListItem> Payments { get; } = [new("Virement", "transfer"), new("Prélèvement", "debit"), new("Chèque", "cheque")];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!environment.IsDevelopment()) context.Result = NotFound();
    }

    public void OnGet() => ModelState.Clear();

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public IActionResult OnPost()
    {
        TempData["Done"] = "L’exemple est enregistré.";
        return RedirectToPage(new { espace = Space });
    }

    [AnyInput]
    public IActionResult OnPostRefuse() => throw new ExampleRefused();

    public sealed class ExampleInput
    {
        [StringLength(80)]
        public string Company { get; set; } = "";

        public DateOnly HiredOn { get; set; } = new(2026, 12, 31);

        public decimal Amount { get; set; } = 1234.56m;

        public string? Phone { get; set; }

        [Required(ErrorMessage = "Choisissez un mode de règlement.")]
        public string? Payment { get; set; }

        public string? Reason { get; set; }

        public bool Agreed { get; set; }
    }

    private sealed class ExampleRefused() : Refusal("Cette déclaration est déjà confirmée. Pour la corriger, appelez le service adhérents.");
}
