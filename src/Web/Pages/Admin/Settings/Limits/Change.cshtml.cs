using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace BackOffice.Web.Pages.Admin.Settings.Limits;

/// <summary>One limit, another value, and why.</summary>
public sealed class ChangeModel(LimitBook book) : AdminPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Saisissez la nouvelle valeur.")]
    public int? Value { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Reason { get; set; }

    public Limit Limit { get; private set; } = null!;

    public int InForce { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await LoadAsync(context.HttpContext.RequestAborted);
        if (Limit is null) context.Result = NotFound();
        else await next();
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Limit = Workflows.Settings.Limits.All.FirstOrDefault(l => l.Key == Key)!;
        if (Limit is not null) InForce = (await book.ReadAsync(cancellationToken))[Limit];
    }

    public void OnGet() => Value = InForce;

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ChangeToAsync(Value!.Value, ct);

    [AnyInput]
    public Task<IActionResult> OnPostDefaultAsync(CancellationToken ct) => ChangeToAsync(Limit.Default, ct);

    private async Task<IActionResult> ChangeToAsync(int value, CancellationToken ct)
    {
        await book.ChangeAsync(Limit, value, Reason ?? "", Me, ct);
        Done = $"{Limit.Label} : {Limit.Shown(value)} désormais.";
        return Redirect("/administration/parametres/limites");
    }
}
