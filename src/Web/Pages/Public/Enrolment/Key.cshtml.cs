using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Public.Links;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts.Links;
using BackOffice.Workflows.Enrolment.Posted;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment;

/// <summary>Where the key of the letter is typed: the mailed link says who types, the key that the company trusts them.</summary>
public sealed class KeyModel(LinkInHand link, EnrolmentInHand inHand, PostedKeys keys) : LinkPage(link, LinkPurpose.EnrolmentKey), ILoads
{
    /// <summary>The id of this form: sent twice, it acts once.</summary>
    [BindProperty]
    public Guid FormId { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    [Required(ErrorMessage = "Saisissez la clé du courrier.")]
    public string? Key { get; set; }

    public PostedKey? Posted { get; private set; }

    /// <summary>Why there is nothing to type any more; null while the key is awaited.</summary>
    public Refusal? Over { get; private set; }

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var file = Link.SubjectId;
        await keys.EnterAsync(Link, Key, FormId, ct);
        inHand.Take(file);
        InHand.Drop();
        return LocalRedirect(EnrolmentRoutes.Mail);
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Posted = await keys.LatestAsync(Link.SubjectId, cancellationToken);
        Over = await keys.WhyOverAsync(Link.SubjectId, cancellationToken);
    }
}
