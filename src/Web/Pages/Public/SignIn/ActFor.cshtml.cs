using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows;
using BackOffice.Workflows.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Public.SignIn;

/// <summary>Asked after signing in of whoever acts for several companies; the menu leads back here.</summary>
[Authorize]
public sealed class ActForModel(ActingFor actingFor, Entrance entrance) : PageModel, ILoads
{
    [BindProperty, Required(ErrorMessage = "Choisissez une entreprise.")]
    public Guid? Attachment { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var choices = await actingFor.ChoicesAsync(User.SessionId(), cancellationToken);
        if (choices.Count < 2) return LocalRedirect(entrance.Home(User.Kind()!.Value, ReturnTo));
        Attachment = choices.FirstOrDefault(c => c.IsCurrent)?.AttachmentId;
        Choices = Items(choices);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var session = await actingFor.ChooseAsync(User.SessionId(), Attachment!.Value, cancellationToken);
        await HttpContext.SignInAsync(session);
        return LocalRedirect(entrance.Home(User.Kind()!.Value, ReturnTo));
    }

    public async Task LoadAsync(CancellationToken cancellationToken) => Choices = Items(await actingFor.ChoicesAsync(User.SessionId(), cancellationToken));

    private static IReadOnlyList<SelectListItem> Items(IReadOnlyList<ActorChoice> choices) => [.. choices
        .Select(c => new SelectListItem($"{c.CompanyName} ({c.MemberNumber}), en qualité de {c.Capacity.Label().ToLower(French.Culture)}", c.AttachmentId.ToString()))];
}
