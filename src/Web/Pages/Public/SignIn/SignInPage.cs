using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BackOffice.Web.Pages.Public.SignIn;

/// <summary>What the doors have in common: who one is, a password, one answer for every refusal.</summary>
public abstract class SignInPage<TInput>(SignIns signIns, Entrance entrance) : PageModel, ILoads
    where TInput : SignInInput, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public void OnGet()
    {
    }

    public virtual Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Typed() is not { } by)
        {
            await LoadAsync(cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        var pass = await signIns.VerifyAsync(by, Input.Password, cancellationToken);
        return LocalRedirect(await entrance.EnterAsync(pass, ReturnTo, cancellationToken));
    }

    /// <summary>What was typed; null once the errors of a number that cannot exist are said at its field.</summary>
    protected abstract SignInBy? Typed();
}

public class SignInInput
{
    [Required(ErrorMessage = "Saisissez votre mot de passe.")]
    public string Password { get; set; } = "";
}
