using BackOffice.Web.Forms;
using BackOffice.Web.Pages.Public.Enrolment.Services;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Services;

/// <summary>The bank account with its mandate, and the bodies that receive the declarations: given later, or changed.</summary>
public sealed class ComplementModel(MemberServices services) : MemberPage, ILoads
{
    [BindProperty]
    public ComplementInput Input { get; set; } = new();

    public ComplementNeeds Needs { get; private set; } = ComplementNeeds.None;

    public Iban? Kept { get; private set; }

    public bool MayChange => User.Capacity() is Capacity.Administrator;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var complement = await ReadAsync(ct);
        Input = new ComplementInput { AccountHolder = complement?.AccountHolder, Organisations = [.. complement?.Organisations ?? []] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ManageServices);
        await ReadAsync(ct);
        Input.Check(ModelState, Kept is not null);
        if (!ModelState.IsValid) return await AgainAsync(this, ct);
        var iban = Iban.TryParse(Input.Iban, out var typed) ? typed : Kept;
        await services.CompleteAsync(MemberId, User.Capacity(), iban, iban is null ? null : Input.AccountHolder?.Trim(), Input.Organisations, Me, ct);
        Done = "Votre complément d’inscription est enregistré.";
        return RedirectToPage("Index");
    }

    public Task LoadAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    private async Task<Complement?> ReadAsync(CancellationToken ct)
    {
        var list = await services.ReadAsync(MemberId, ct);
        Needs = ComplementNeeds.Of(list.Mine.Select(s => s.Offer));
        Kept = list.Complement?.Iban;
        return list.Complement;
    }
}
