using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Profile;

namespace BackOffice.Web.Pages.Account;

public sealed class IndexModel(OwnProfile profile, MailChanges changes) : AccountPage
{
    public ProfileSheet Sheet { get; private set; } = null!;

    public MailChange? Pending { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Sheet = await profile.ReadAsync(AccountId, cancellationToken);
        Pending = await changes.PendingAsync(AccountId, cancellationToken);
    }
}
