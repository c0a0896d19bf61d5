using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Enrolment;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>A name or a number the requester mistyped, corrected with a reason before the enrolment is answered.</summary>
[Allows(Function.HandleCases)]
public sealed class CorrectEnrolmentModel(StaffEnrolments enrolments) : DeskPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CorrectionInput Input { get; set; } = new();

    public EnrolmentFile Enrolling { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Enrolling is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Enrolling = (await enrolments.FindAsync(Id, cancellationToken))!;

    public void OnGet() => Input = new()
    {
        LastName = Enrolling.Person.LastName,
        FirstName = Enrolling.Person.FirstName,
        Phone = Enrolling.Person.Phone,
        Mobile = Enrolling.Person.Mobile,
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await enrolments.CorrectAsync(Enrolling, Input.FirstName!, Input.LastName!, Input.Phone!, Input.Mobile, Input.Reason ?? "", Me, ct);
        Done = "L’identité du demandeur est corrigée.";
        return Redirect($"/service/dossiers/{Id}");
    }

    public sealed class CorrectionInput
    {
        [Required(ErrorMessage = "Saisissez le nom.")]
        [StringLength(100)]
        public string? LastName { get; set; }

        [Required(ErrorMessage = "Saisissez le prénom.")]
        [StringLength(80)]
        public string? FirstName { get; set; }

        [Required(ErrorMessage = "Saisissez le téléphone.")]
        [StringLength(30)]
        public string? Phone { get; set; }

        [StringLength(30)]
        public string? Mobile { get; set; }

        [StringLength(500)]
        public string? Reason { get; set; }
    }
}
