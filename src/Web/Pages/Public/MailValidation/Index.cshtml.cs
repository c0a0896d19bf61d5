using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Public.Links;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Accounts.Links;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.MailValidation;

/// <summary>What the link to a new address opens. Opening it changes nothing: only the button does.</summary>
[BeforeFirstPassword]
public sealed class IndexModel(LinkInHand inHand, MailChanges changes) : LinkPage(inHand, LinkPurpose.MailChange), ILoads
{
    public const string Address = "/adresse/valider";

    /// <summary>As much of the address as its own reader needs to know it again.</summary>
    public string? Masked { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task LoadAsync(CancellationToken cancellationToken) =>
        Masked = (await changes.OfLinkAsync(Link, cancellationToken))?.NewAddress is { } address ? MailAddresses.Masked(address) : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await changes.ValidateAsync(Link, cancellationToken);
        return RedirectToPage("Done");
    }

    /// <summary>Pressed twice, or opened again afterwards: they read that it is done.</summary>
    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct) =>
        await InHand.FindAsync(ct) is { Purpose: LinkPurpose.MailChange, UsedAt: not null } ? RedirectToPage("Done") : null;
}
