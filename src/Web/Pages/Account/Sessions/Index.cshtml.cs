using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts.Profile;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.Sessions;

public sealed class IndexModel(OwnSessions sessions) : AccountPage, ILoads
{
    public IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken) => Sessions = await sessions.ReadAsync(AccountId, User.SessionId(), cancellationToken);

    public async Task<IActionResult> OnPostEndAsync([FromForm] Guid id, CancellationToken cancellationToken)
    {
        if (!await sessions.EndAsync(AccountId, id, cancellationToken)) return NotFound();
        TempData["Done"] = "Cet appareil est déconnecté.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        var ended = await sessions.EndOthersAsync(AccountId, User.SessionId(), cancellationToken);
        TempData["Done"] = $"{French.Count(ended, "appareil déconnecté", "appareils déconnectés")}. Celui-ci reste ouvert.";
        return RedirectToPage();
    }
}
