using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Staff.Refunds;

/// <summary>A transfer that came back, or was marked by mistake: the refund is to be paid again.</summary>
[Allows(Function.PayRefunds)]
public sealed class TakeBackModel(Workflows.Revenue.Refunds refunds) : DeskPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RefundRow Refund { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Refund is null) context.Result = NotFound();
        else await next();
    }

    public void OnGet()
    {
        // Loaded already.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await refunds.TakeBackAsync(Id, Reason, Me, ct);
        Done = "Le versement est annulé : le remboursement est de nouveau à verser.";
        return Redirect(IndexModel.Address);
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Refund = (await refunds.FindPaidAsync(Id, cancellationToken))!;
}
