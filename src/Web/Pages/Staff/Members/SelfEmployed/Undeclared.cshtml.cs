using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Members;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Members.SelfEmployed;

/// <summary>A year nobody declared is settled on the raised mean.</summary>
[Allows(Function.HandleCases)]
public sealed class UndeclaredModel(MemberDesk desk, SelfEmployedFiles files, SelfEmployedDesk office) : SelfEmployedActPage(desk, files)
{
    [BindProperty]
    public UndeclaredInput Input { get; set; } = new();

    public IReadOnlyList<SettlementPreview> Years { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => ChoicesOf(Years.Select(y => y.Year));

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await office.SettleUndeclaredAsync(Open, Input.Year!.Value, Input.Reason ?? "", Me, ct);
        return ToDossier("L’année est régularisée sans déclaration. La personne est prévenue par courriel.");
    }

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Dossier is { } file) Years = [.. office.UndeclaredYears(file).Select(y => office.IfUndeclared(file, y))];
    }

    public sealed class UndeclaredInput
    {
        [Required(ErrorMessage = "Choisissez l’année non déclarée.")]
        public int? Year { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
