using System.ComponentModel.DataAnnotations;
using BackOffice.Engine.Workflows;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Accounts;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>Step 1: the address is checked, the year's income estimated, the box ticked.</summary>
public sealed class EstimateModel(SelfEmployedFiles files, Reevaluations reevaluations, SelfEmployedScale scale, MailChanges changes, TimeProvider clock)
    : RevenuePage(files, clock), ILoads
{
    [BindProperty]
    public EstimateInput Input { get; set; } = new();

    public OwnMail Mail { get; private set; } = null!;

    /// <summary>Why nothing can change any more; said before anybody types, in the act's own words.</summary>
    public string? Closed { get; private set; }

    public bool IsGross => scale.ProvisionalIncome(Today.Year) == IncomeKind.Gross;

    public Task OnGetAsync(CancellationToken ct)
    {
        Input.Estimate = Dossier.DraftEstimate;
        return LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ManageRevenue);
        await LoadAsync(ct);
        if (Mail.Validated is null) throw new MailNotValidated();
        if (!Input.Informed) throw new BoxNotTicked();
        await reevaluations.EstimateAsync(MemberId, Input.Estimate!.Value, Input.Informed, ct);
        return RedirectToPage("Preview");
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Mail = await changes.OwnAsync(User.AccountId(), cancellationToken);
        Closed = await WhyClosedAsync(cancellationToken);
    }

    private async Task<string?> WhyClosedAsync(CancellationToken ct)
    {
        try
        {
            await reevaluations.PreviewAsync(MemberId, 0, ct);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Message;
        }
    }

    public sealed class BoxNotTicked() : FieldRefusal($"{nameof(Input)}.{nameof(EstimateInput.Informed)}", new NotInformed().Message);

    public sealed class EstimateInput
    {
        [Required(ErrorMessage = "Saisissez le revenu que vous estimez pour l’année, en euros. Sans revenu, saisissez 0.")]
        public decimal? Estimate { get; set; }

        public bool Informed { get; set; }
    }
}
