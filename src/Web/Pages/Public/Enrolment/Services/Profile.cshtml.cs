using System.ComponentModel.DataAnnotations;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Public.Enrolment.Services;

/// <summary>Screen 6: two questions that say which services are proposed.</summary>
public sealed class ProfileModel(EnrolmentInHand inHand, Enrolments enrolments, ServiceProposals proposals)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Profile)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public static IEnumerable<SelectListItem> ForWhomItems => Enum.GetValues<ForWhom>().Select(w => new SelectListItem(w.Label(), w.ToString()));

    public static IEnumerable<SelectListItem> KindItems => Enum.GetValues<CompanyKind>().Select(k => new SelectListItem(k.Label(), k.ToString()));

    public void OnGet() => Input = new InputModel { ForWhom = Draft.Profile?.ForWhom, Kind = Draft.Profile?.Kind };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await proposals.ChooseProfileAsync(Draft, new EnrolmentProfile(Input.ForWhom!.Value, Input.Kind!.Value), ct);
        return await NextAsync(ct);
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Dites pour qui vous utilisez les services.")]
        public ForWhom? ForWhom { get; set; }

        [Required(ErrorMessage = "Dites ce que vous êtes.")]
        public CompanyKind? Kind { get; set; }
    }
}
