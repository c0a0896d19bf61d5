using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Contributions;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Staff.Campaign;

/// <summary>A member that joined during the year declares through the same form.</summary>
public sealed class OneMemberModel(Campaigns campaigns, BackOfficeDb db) : CampaignPage(campaigns, db)
{
    [BindProperty]
    [Required(ErrorMessage = "Saisissez le numéro d’adhérent.")]
    [StringLength(12)]
    public string? MemberNumber { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var number = string.Concat(MemberNumber!.Where(c => !char.IsWhiteSpace(c)));
        var declaration = await Campaigns.OpenForMemberAsync(Campaign, number, Me, ct);
        Done = "La déclaration est créée.";
        return Redirect($"/service/declarations/{declaration.Id}");
    }
}
