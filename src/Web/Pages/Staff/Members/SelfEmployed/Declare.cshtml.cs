using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>The final income of one person, outside the yearly file.</summary>
[Allows(Function.HandleCases)]
public sealed class DeclareModel(MemberDesk desk, SelfEmployedFiles files, SelfEmployedDesk office) : SelfEmployedActPage(desk, files)
{
    [BindProperty]
    public IncomeInput Input { get; set; } = new();

    public IReadOnlyList<int> Years => office.YearsOver(Open);

    public IEnumerable<SelectListItem> Choices => ChoicesOf(Years);

    public SettlementPreview? Preview { get; private set; }

    private DeclaredIncome Income => new(Input.Profit!.Value, Input.SocialCharges!.Value, Input.ReplacementIncome ?? 0);

    public IActionResult OnPostPreview()
    {
        Preview = office.IfDeclared(Open, Input.Year!.Value, Income);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.DeclareAsync(Open, Input.Year!.Value, Income, Input.Reason ?? "", Me, ct);
        return ToDossier("Le revenu est enregistré. La personne reçoit ce qu’il change par courriel.");
    }

    public sealed class IncomeInput
    {
        [Required(ErrorMessage = "Choisissez l’année du revenu.")]
        public int? Year { get; set; }

        [Required(ErrorMessage = "Saisissez le revenu, en euros.")]
        [Range(-99_999_999.0, 99_999_999.0, ErrorMessage = "Vérifiez le montant : il dépasse ce qu’un revenu annuel peut être.")]
        public decimal? Profit { get; set; }

        [Required(ErrorMessage = "Saisissez les charges sociales, 0 s’il n’y en a pas.")]
        [Range(0.0, 99_999_999.0, ErrorMessage = "Saisissez un montant de 0 € ou plus.")]
        public decimal? SocialCharges { get; set; }

        [Range(0.0, 99_999_999.0, ErrorMessage = "Saisissez un montant de 0 € ou plus.")]
        public decimal? ReplacementIncome { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
