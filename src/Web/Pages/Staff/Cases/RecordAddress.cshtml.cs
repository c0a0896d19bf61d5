using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.PasswordReset;
using BackOffice.Workflows.Members;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>The address somebody gave by phone once their identity was established, with the reason staff believe them.</summary>
[Allows(Function.HandleCases)]
public sealed class RecordAddressModel(StaffResets resets) : DeskPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AddressInput Input { get; set; } = new();

    public ContactlessReset Reset { get; private set; } = null!;

    public static IEnumerable<SelectListItem> Roles { get; } =
        [.. new[] { ContactRole.Account, ContactRole.Manager, ContactRole.HumanResources }.Select(r => new SelectListItem(r.Label(), r.ToString()))];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Reset is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Reset = (await resets.FindAsync(Id, cancellationToken))!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var details = new ContactDetails(Input.Role!.Value, Input.FirstName!, Input.LastName!, Input.Email!, Input.Phone);
        await resets.RecordAddressAsync(Reset, details, Input.Reason!, Me, ct);
        Done = "L’adresse est enregistrée. Répondez maintenant au dossier : le lien y sera envoyé.";
        return Redirect($"/service/dossiers/{Id}");
    }

    public sealed class AddressInput
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

        [Required(ErrorMessage = "Dites comment l’identité a été établie.")]
        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
