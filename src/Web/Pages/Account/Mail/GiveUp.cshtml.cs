using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.Mail;

public sealed class GiveUpModel(MailChanges changes) : AccountPage
{
    public MailChange? Pending { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Pending = await changes.PendingAsync(AccountId, cancellationToken);
        return Pending is null ? LocalRedirect(Home) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await changes.GiveUpAsync(AccountId, cancellationToken);
        TempData["Done"] = "Votre demande est abandonnée. Nous continuons à vous écrire à la même adresse.";
        return LocalRedirect(Home);
    }
}
