using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Rights;
using BackOffice.Workflows.Accounts.SecondFactor;
using BackOffice.Workflows.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Admin.Accounts;

/// <summary>The service's own people: who may sign in, when they last did.</summary>
public sealed class IndexModel(BackOfficeDb db, AccountDesk desk, SecondFactors factors) : AdminPage, ILoads
{
    public IReadOnlyList<AccountRow> Rows { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostDisableAsync(Guid id, CancellationToken ct)
    {
        User.Require(Function.ManageAccounts);
        await desk.DisableAsync(id, Me, ct);
        Done = "Le compte est désactivé : ses sessions sont fermées.";
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEnableAsync(Guid id, CancellationToken ct)
    {
        User.Require(Function.ManageAccounts);
        await desk.EnableAsync(id, ct);
        Done = "Le compte est réactivé.";
        return RedirectToPage();
    }

    /// <summary>For whoever lost their telephone and their recovery codes.</summary>
    public async Task<IActionResult> OnPostFactorAsync(Guid id, CancellationToken ct)
    {
        User.Require(Function.ManageAccounts);
        await factors.ForgetAsync(id, Me, ct);
        Done = "Le second facteur est retiré : la personne en mettra un nouveau en place à sa prochaine connexion.";
        return RedirectToPage();
    }

    public async Task LoadAsync(CancellationToken cancellationToken) =>
        Rows = await db.Users.AsNoTracking().Where(a => a.Kind != AccountKind.Member).OrderBy(a => a.DisplayName)
            .Select(a => new AccountRow(a.Id, a.DisplayName, a.Email, a.Kind, a.DisabledAt, a.TwoFactorEnabled,
                db.Set<AccountGrant>().Where(g => g.AccountId == a.Id).Select(g => g.Right).ToList(),
                db.Sessions.Where(s => s.AccountId == a.Id).Max(s => (DateTimeOffset?)s.OpenedAt)))
            .ToListAsync(cancellationToken);
}

public sealed record AccountRow(Guid Id, string Name, string? Email, AccountKind Kind, DateTimeOffset? DisabledAt, bool HasSecondFactor,
    IReadOnlyList<AccountRight> Rights, DateTimeOffset? LastSignIn);
