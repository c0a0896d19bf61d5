using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Members;

/// <summary>A contact added, or modified when the address names one.</summary>
public sealed class ContactModel(MemberDesk desk) : MemberFilePage(desk)
{
    [BindProperty(SupportsGet = true)]
    public Guid? ContactId { get; set; }

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public static IEnumerable<SelectListItem> Roles { get; } = [.. Enum.GetValues<ContactRole>().Select(r => new SelectListItem(r.Label(), r.ToString()))];

    public IActionResult OnGet()
    {
        if (ContactId is not { } id) return Page();
        if (Member.Contacts.SingleOrDefault(c => c.Id == id) is not { } contact) return NotFound();
        Input = new() { Role = contact.Role, FirstName = contact.FirstName, LastName = contact.LastName, Email = contact.Email, Phone = contact.Phone };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var details = new ContactDetails(Input.Role!.Value, Input.FirstName!, Input.LastName!, Input.Email!, Input.Phone);
        if (ContactId is { } id) await Desk.ModifyContactAsync(Member, id, details, Me, ct);
        else await Desk.AddContactAsync(Member, details, Me, ct);
        return ToFile("Le contact est enregistré.");
    }

    public sealed class ContactInput
    {
        [Required(ErrorMessage = "Choisissez le rôle.")]
        public ContactRole? Role { get; set; }

        [Required(ErrorMessage = "Saisissez le prénom.")]
        [StringLength(100)]
        public string? FirstName { get; set; }

        [Required(ErrorMessage = "Saisissez le nom.")]
        [StringLength(100)]
        public string? LastName { get; set; }

        [Required(ErrorMessage = "Saisissez l’adresse électronique.")]
        [EmailAddress]
        [StringLength(254)]
        public string? Email { get; set; }

        [StringLength(20)]
        public string? Phone { get; set; }
    }
}
