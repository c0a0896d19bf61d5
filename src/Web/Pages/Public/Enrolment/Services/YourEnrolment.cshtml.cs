using BackOffice.Web.Forms;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Services;

/// <summary>Screen 9: what is left to give. All of it may wait: it is completed later from the member's space.</summary>
public sealed class YourEnrolmentModel(EnrolmentInHand inHand, Enrolments enrolments, ServiceCatalogue catalogue)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.YourEnrolment)
{
    [BindProperty]
    public ComplementInput Input { get; set; } = new();

    public ComplementNeeds Needs { get; private set; } = ComplementNeeds.None;

    public Iban? Kept => Iban.TryParse(Draft.Complement?.Iban, out var iban) ? iban : null;

    public void OnGet() => Input = new ComplementInput { AccountHolder = Draft.Complement?.AccountHolder, Organisations = [.. Draft.Complement?.Organisations ?? []] };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Input.Check(ModelState, Kept is not null);
        if (!ModelState.IsValid) return await AgainAsync(ct);
        var iban = Iban.TryParse(Input.Iban, out var typed) ? typed : Kept;
        Draft.Complement = new EnrolmentComplement(iban?.Value, iban is null ? null : Input.AccountHolder!.Trim(), Input.Organisations);
        return await NextAsync(ct);
    }

    /// <summary>Later, from the member's space. What was given before is kept.</summary>
    [AnyInput]
    public Task<IActionResult> OnPostSkipAsync(CancellationToken ct) => NextAsync(ct);

    protected override async Task ReadAsync(CancellationToken ct) =>
        Needs = ComplementNeeds.Of((await catalogue.ReadAsync(ct)).Where(o => Draft.Services.Any(s => s.Code == o.Code)));
}
