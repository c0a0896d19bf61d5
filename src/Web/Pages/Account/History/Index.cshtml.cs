using BackOffice.Workflows.Accounts.Profile;

namespace BackOffice.Web.Pages.Account.History;

public sealed class IndexModel(AccountEvents events) : AccountPage
{
    public const int Shown = 200;

    public IReadOnlyList<AccountEvent> Events { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Events = await events.ReadAsync(AccountId, Shown, cancellationToken);
}
