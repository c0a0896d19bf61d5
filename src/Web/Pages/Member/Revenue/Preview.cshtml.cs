using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>Step 2: old and new instalments side by side, before anything changes.</summary>
public sealed class PreviewModel(SelfEmployedFiles files, Reevaluations reevaluations, MailChanges changes, TimeProvider clock)
    : RevenuePage(files, clock), ILoads
{
    /// <summary>Which instalments the person saw when they confirmed.</summary>
    [BindProperty]
    public string Seen { get; set; } = "";

    /// <summary>Null when nothing can be re-evaluated any more: then <see cref="Refused"/> says why.</summary>
    public ReevaluationPreview? Preview { get; private set; }

    public string Refused { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Dossier.DraftEstimate is null) return RedirectToPage("Estimate");
        await LoadAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ManageRevenue);
        // The same form sent twice: the first one has confirmed, this one leads where it led.
        if (Dossier.DraftEstimate is not { } estimate) return RedirectToPage("Confirmation", new { id = FormId });
        await LoadAsync(ct);
        if (Preview is null) return Page();
        var mail = await changes.OwnAsync(User.AccountId(), ct);
        var id = await reevaluations.RequestAsync(MemberId, estimate, mail.Validated, Seen, FormId, Me, ct);
        return RedirectToPage("Confirmation", new { id });
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        try
        {
            Preview = await reevaluations.PreviewAsync(MemberId, Dossier.DraftEstimate ?? 0, cancellationToken);
        }
        catch (Refusal refused)
        {
            // The draft may be weeks old: what was possible then is not any more.
            Refused = refused.Message;
            return;
        }

        if (!HttpMethods.IsGet(Request.Method) && ModelState.IsValid) return;
        ModelState.Remove(nameof(Seen));
        Seen = Preview.Fingerprint;
    }
}
