using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Profile;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.Mail;

public sealed class IndexModel(OwnProfile profile, MailChanges changes) : AccountPage, ILoads
{
    [BindProperty]
    public MailInput Input { get; set; } = new();

    public string? Current { get; private set; }

    public MailChange? Pending { get; private set; }

    /// <summary>Of which members the contact of the account has the same address.</summary>
    public IReadOnlyList<string> Followers { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Current = (await profile.ReadAsync(AccountId, cancellationToken)).Mail;
        Pending = await changes.PendingAsync(AccountId, cancellationToken);
        Followers = await changes.ContactsThatCouldFollowAsync(AccountId, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var change = await changes.AskAsync(AccountId, Input.Password, Input.Address, Input.ContactFollows, Input.FormId, cancellationToken);
        TempData["Done"] = $"Un courriel part vers la nouvelle adresse. Ouvrez son lien avant le {French.Moment(change.ExpiresAt)} : jusque-là, rien ne change.";
        return LocalRedirect(Home);
    }

    public sealed class MailInput : IValidatableObject
    {
        public Guid FormId { get; set; } = Guid.NewGuid();

        [Required(ErrorMessage = "Saisissez la nouvelle adresse.")]
        public string Address { get; set; } = "";

        [Required(ErrorMessage = "Saisissez la nouvelle adresse une seconde fois.")]
        public string Again { get; set; } = "";

        [Required(ErrorMessage = "Saisissez votre mot de passe actuel.")]
        public string Password { get; set; } = "";

        public bool ContactFollows { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (MailAddresses.AreSame(Address?.Trim(), Again?.Trim())) yield break;
            yield return new("Les deux adresses diffèrent. Saisissez deux fois la même.", [nameof(Again)]);
        }
    }
}
