using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.SecondFactor;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.SecondFactor;

/// <summary>After the password: the code of the application, or a recovery code. Opens only in the browser where the password was verified.</summary>
[BeforeFirstPassword]
public sealed class CodeModel(PendingEntry pending, SecondFactors factors, Entrance entrance) : PageModel, ILoads
{
    [BindProperty, Required(ErrorMessage = "Saisissez le code affiché par votre application."), StringLength(60)]
    public string Code { get; set; } = "";

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public IActionResult OnGet() => pending.Read() is null ? Restart() : Page();

    public Task LoadAsync(CancellationToken cancellationToken)
    {
        Code = "";
        if (ModelState[nameof(Code)] is { } typed) (typed.RawValue, typed.AttemptedValue) = (null, "");
        return Task.CompletedTask;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (pending.Read() is not { } pass) return Restart();
        await factors.CheckAsync(pass.AccountId, Code, cancellationToken);
        return LocalRedirect(await entrance.OpenAsync(pass, ReturnTo, cancellationToken));
    }

    private LocalRedirectResult Restart() => LocalRedirect("/connexion");
}
