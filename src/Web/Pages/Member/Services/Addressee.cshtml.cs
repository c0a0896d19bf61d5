using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BackOffice.Web.Pages.Member.Services;

/// <summary>To whom of the company a service's letters are legally delivered. Third parties are shown, and cannot be chosen.</summary>
public sealed class AddresseeModel(LegalAddressees addressees, MemberServices services) : MemberPage, ILoads
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "Choisissez une personne de votre entreprise.")]
    public Guid? Person { get; set; }

    public ServiceOffer? Offer { get; private set; }

    public IReadOnlyList<AddresseeCandidate> Candidates { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices => Candidates.Where(c => c.MayBe).Select(c => new SelectListItem($"{c.Name} ({Capacities(c)})", c.AccountId.ToString()));

    public IEnumerable<AddresseeCandidate> ThirdParties => Candidates.Where(c => !c.MayBe);

    public bool MayChange => User.Capacity() is Capacity.Administrator;

    public static string Capacities(AddresseeCandidate candidate) => string.Join(", ", candidate.Capacities.Select(c => c.Label().ToLower(Workflows.French.Culture)));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Offer is null) return NotFound();
        Person = (await addressees.InForceAsync(MemberId, ct)).GetValueOrDefault(Code)?.AccountId;
        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ManageServices);
        await addressees.ChooseAsync(MemberId, User.Capacity(), Code, Person!.Value, Me, ct);
        Done = "Le destinataire légal est enregistré.";
        return RedirectToPage("Index");
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Offer = (await services.ReadAsync(MemberId, cancellationToken)).Mine.Select(s => s.Offer).SingleOrDefault(o => o.Code == Code && o.HasLegalAddressee);
        Candidates = await addressees.CandidatesAsync(MemberId, cancellationToken);
    }
}
