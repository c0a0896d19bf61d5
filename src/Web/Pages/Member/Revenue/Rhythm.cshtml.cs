using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>The 5th, the 20th, or each quarter; once a year.</summary>
public sealed class RhythmModel(SelfEmployedFiles files, TimeProvider clock) : RevenuePage(files, clock), ILoads
{
    [BindProperty, Required(ErrorMessage = "Choisissez un rythme de paiement.")]
    public string? Rhythm { get; set; }

    public IEnumerable<SelectListItem> Choices => Rhythms.Keys.Select(key => new SelectListItem(Rhythms.FromKey(key)!.Value.French(), key));

    public void OnGet() => Rhythm = Dossier.Rhythm.Key();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ManageRevenue);
        if (Rhythms.FromKey(Rhythm) is not { } chosen)
        {
            ModelState.AddModelError(nameof(Rhythm), "Choisissez un rythme de la liste.");
            return await AgainAsync(this, ct);
        }

        await Files.ChooseRhythmAsync(Dossier, chosen, ct);
        Done = "Votre rythme de paiement est enregistré. Les échéances des 15 prochains jours ne bougent pas, les suivantes prennent les nouvelles dates ; leur somme ne change pas.";
        return RedirectToPage("Index");
    }

    public Task LoadAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);
}
