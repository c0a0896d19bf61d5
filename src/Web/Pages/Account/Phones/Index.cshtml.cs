using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Workflows.Accounts.Profile;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.Phones;

public sealed class IndexModel(OwnProfile profile) : AccountPage, ILoads
{
    [BindProperty]
    public PhonesInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var sheet = await profile.ReadAsync(AccountId, cancellationToken);
        Input = new() { Landline = FrenchPhone.Shown(sheet.Landline), Mobile = FrenchPhone.Shown(sheet.Mobile) };
    }

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await profile.ChangePhonesAsync(AccountId, Input.Landline, Input.Mobile, cancellationToken);
        TempData["Done"] = "Vos numéros de téléphone sont enregistrés.";
        return LocalRedirect(Home);
    }

    public sealed class PhonesInput : IValidatableObject
    {
        [StringLength(30)]
        public string? Landline { get; set; }

        [StringLength(30)]
        public string? Mobile { get; set; }

        /// <summary>Said at the field; the verb refuses the same.</summary>
        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (RefusalOf(() => FrenchPhone.Landline(Landline)) is { } wrong) yield return new(wrong, [nameof(Landline)]);
            if (RefusalOf(() => FrenchPhone.Mobile(Mobile)) is { } alsoWrong) yield return new(alsoWrong, [nameof(Mobile)]);
        }

        private static string? RefusalOf(Func<string?> read)
        {
            try
            {
                read();
                return null;
            }
            catch (BackOffice.Engine.Workflows.Refusal refusal)
            {
                return refusal.Message;
            }
        }
    }
}
