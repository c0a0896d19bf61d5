using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Shared.Components;
using BackOffice.Web.Security;
using BackOffice.Workflows.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Member.MyData;

/// <summary>A person's rights on their own data: what they asked, where it stands, and the form that asks. Their own, never the member's.</summary>
public sealed class IndexModel(DataRequests requests, WorkflowCatalog catalog) : MemberPage, ILoads
{
    public IReadOnlyList<DataRequest> Requests { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Rights { get; } = [.. Enum.GetValues<DataRight>().Select(r => new SelectListItem(r.Explained(), r.ToString()))];

    [BindProperty]
    [Required(ErrorMessage = "Choisissez ce que vous demandez.")]
    public DataRight? Right { get; set; }

    [BindProperty]
    [StringLength(2000)]
    public string? Words { get; set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task LoadAsync(CancellationToken cancellationToken) => Requests = await requests.Of(User.AccountId()).Take(50).ToListAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await requests.OpenOwnAsync(User.AccountId(), MemberId, Right!.Value, Words, FormId, Me, ct);
        Done = "Votre demande est enregistrée. Un courriel vous en accuse réception.";
        return Redirect("/espace/mes-donnees");
    }

    public string StateOf(DataRequest request) => catalog.Current(DataRequestProcedure.WorkflowKey).State(request.State).Label;

    public static Meaning MeaningOf(DataRequest request) => request.State switch
    {
        DataRequestProcedure.Accepted => Meaning.Success,
        DataRequestProcedure.Refused => Meaning.Danger,
        _ => Meaning.Info,
    };
}
