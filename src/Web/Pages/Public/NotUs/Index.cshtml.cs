using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Public.Links;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Accounts.NotUs;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.NotUs;

/// <summary>"Ce n’est pas nous": says what pressing the button will do, and does it.</summary>
[BeforeFirstPassword]
public sealed class IndexModel(LinkInHand inHand, NotUsReports reports) : LinkPage(inHand, [.. NotUsReports.Purposes]), ILoads
{
    public const string Address = "/ce-n-est-pas-nous";

    /// <summary>Null: what the mail told of is gone, nothing is left to block.</summary>
    public Freezable? Freezable { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    [AnyInput]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await reports.ReportAsync(Link, ct);
        return Redirect(DoneModel.Address);
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Freezable = await reports.DescribeAsync(Link, cancellationToken);

    /// <summary>Pressed twice, or by a colleague who had the same mail: they read that it is done.</summary>
    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct) =>
        await InHand.FindAsync(ct) is { } link && NotUsReports.Purposes.Contains(link.Purpose) && await reports.IsReportedAsync(link, ct)
            ? Redirect(DoneModel.Address)
            : null;
}
