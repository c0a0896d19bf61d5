using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Security;
using BackOffice.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Rights;

/// <summary>Staff write down what a person asked by other ways.</summary>
[Allows(Function.HandleDataRequests)]
public sealed class NewModel(DataRequests requests) : DeskPage
{
    public IReadOnlyList<SelectListItem> Rights { get; } = [.. Enum.GetValues<DataRight>().Select(r => new SelectListItem(r.Label(), r.ToString()))];

    [BindProperty]
    public NewRequestInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var request = await requests.OpenForAsync(
            new(Input.Right, Input.PersonName, Input.Email, Input.Words, Input.ReceivedOn!.Value, Input.IdentityKnownBy, Input.MemberNumber), Me, ct);
        Done = "La demande est enregistrée.";
        return Redirect($"/service/dossiers/{request.Id}");
    }
}

public sealed class NewRequestInput
{
    public DataRight Right { get; set; }

    [Required(ErrorMessage = "Saisissez le nom de la personne.")]
    [StringLength(200)]
    public string PersonName { get; set; } = "";

    [Required(ErrorMessage = "Saisissez l’adresse à laquelle répondre.")]
    [StringLength(254)]
    public string Email { get; set; } = "";

    [StringLength(8)]
    public string? MemberNumber { get; set; }

    [Required(ErrorMessage = "Saisissez le jour où la demande est arrivée.")]
    public DateOnly? ReceivedOn { get; set; }

    [Required(ErrorMessage = "Écrivez ce que la personne demande.")]
    [StringLength(2000)]
    public string Words { get; set; } = "";

    [StringLength(200)]
    public string? IdentityKnownBy { get; set; }
}
