using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Enrolment.Services;
using BackOffice.Workflows.Settings;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Services;

/// <summary>What the member is about to add and to leave, with the effects, before anything is saved.</summary>
public sealed class ChangesModel(MemberServices services, LimitBook limits) : MemberPage, ILoads
{
    /// <summary>The codes of the list wanted.</summary>
    [BindProperty(Name = "s", SupportsGet = true)]
    public List<string> Wanted { get; set; } = [];

    /// <summary>Which list the person saw when they chose.</summary>
    [BindProperty(Name = "v", SupportsGet = true)]
    public string Version { get; set; } = "";

    public MemberServiceList List { get; private set; } = null!;

    public ServiceChanges Changes { get; private set; } = new([], []);

    /// <summary>How many habilitations end with the services left.</summary>
    public int Ending { get; private set; }

    public int DelayInHours { get; private set; }

    public bool IsStale => List.Version != Version;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ManageServices);
        await services.ChangeAsync(MemberId, User.Capacity(), Wanted, Version, FormId, Me, ct);
        Done = "Vos services sont modifiés.";
        return RedirectToPage("Index");
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        List = await services.ReadAsync(MemberId, cancellationToken);
        Changes = List.ChangesTo([.. Wanted, .. List.Mine.Where(s => s.Offer.IsCompulsory).Select(s => s.Offer.Code)]);
        Ending = await services.CountHabilitationsAsync(MemberId, [.. Changes.Removed.Select(o => o.Code)], cancellationToken);
        DelayInHours = (await limits.ReadAsync(cancellationToken))[Limits.ActivationDelay];
    }
}
