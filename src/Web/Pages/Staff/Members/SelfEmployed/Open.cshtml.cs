using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>A member begins to work on their own account, or the office learns of it.</summary>
[Allows(Function.HandleCases)]
public sealed class OpenModel(MemberDesk desk, SelfEmployedFiles files, SelfEmployedDesk office, TimeProvider clock) : SelfEmployedPage(desk, files)
{
    [BindProperty]
    public OpeningInput Input { get; set; } = new();

    public int KnownYear => clock.Today().Year - 2;

    public IEnumerable<SelectListItem> Activities => SelfEmployedActivities.Keys.Select(key => new SelectListItem(SelfEmployedActivities.FromKey(key)!.Value.French(), key));

    public IEnumerable<SelectListItem> RhythmChoices => Rhythms.Keys.Select(key => new SelectListItem(Rhythms.FromKey(key)!.Value.French(), key));

    public IActionResult OnGet()
    {
        if (Dossier is not null) return Redirect(Address);
        Input.Rhythm = Rhythm.MonthlyOnThe5th.Key();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var activity = SelfEmployedActivities.FromKey(Input.Activity) ?? throw new ChoiceUnknown("Input.Activity");
        var rhythm = Rhythms.FromKey(Input.Rhythm) ?? throw new ChoiceUnknown("Input.Rhythm");
        var income = Input.Profit is { } profit ? new DeclaredIncome(profit, Input.SocialCharges ?? 0, 0) : null;
        await office.OpenAsync(Member, new(activity, Input.StartedOn!.Value, rhythm, Input.CollaboratingSpouse, income), Input.Reason ?? "", Me, ct);
        return ToDossier("Le dossier est ouvert, l’échéancier de l’année est calculé.");
    }

    public sealed class OpeningInput
    {
        [Required(ErrorMessage = "Choisissez l’activité.")]
        public string? Activity { get; set; }

        [Required(ErrorMessage = "Saisissez le début d’activité, par exemple 01/03/2024.")]
        public DateOnly? StartedOn { get; set; }

        [Required(ErrorMessage = "Choisissez les échéances.")]
        public string? Rhythm { get; set; }

        public bool CollaboratingSpouse { get; set; }

        [Range(-99_999_999.0, 99_999_999.0, ErrorMessage = "Vérifiez le montant : il dépasse ce qu’un revenu annuel peut être.")]
        public decimal? Profit { get; set; }

        [Range(0.0, 99_999_999.0, ErrorMessage = "Saisissez un montant de 0 € ou plus.")]
        public decimal? SocialCharges { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }

    public sealed class ChoiceUnknown(string field) : FieldRefusal(field, "Choisissez une réponse de la liste.");
}
