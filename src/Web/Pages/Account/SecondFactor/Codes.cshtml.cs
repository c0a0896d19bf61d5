using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.SecondFactor;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Account.SecondFactor;

/// <summary>Shows new recovery codes once; otherwise offers to draw new ones.</summary>
[AsksPasswordAgain]
public sealed class CodesModel(SecondFactors factors, Navigation navigation) : AccountPage, ILoads
{
    public const string Here = "/compte/second-facteur/codes";
    public const string Kept = "RecoveryCodes";

    public IReadOnlyList<string> Shown { get; private set; } = [];

    public string Onward => navigation.HomeOf(User.Kind()!.Value);

    public void OnGet() => Shown = (TempData[Kept] as string)?.Split(' ') ?? [];

    public Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        TempData[Kept] = string.Join(' ', await factors.RenewCodesAsync(AccountId, cancellationToken));
        return LocalRedirect(Here);
    }
}
