using BackOffice.Workflows.Data;
using BackOffice.Workflows.Enrolment;
using BackOffice.Workflows.Enrolment.Services;
using Microsoft.AspNetCore.Mvc;

namespace BackOffice.Web.Pages.Public.Enrolment.Services;

/// <summary>Screen 10: for which establishment the person may declare, and pay, with which service. Then the enrolment is sent.</summary>
public sealed class HabilitationsModel(EnrolmentInHand inHand, Enrolments enrolments, EnrolmentMatrix matrix, BackOfficeDb db)
    : EnrolmentPage(inHand, enrolments, EnrolmentSteps.Habilitations)
{
    /// <summary>The ticked boxes, as <see cref="MatrixLine.Key"/>.</summary>
    [BindProperty]
    public List<string> Declare { get; set; } = [];

    [BindProperty]
    public List<string> Pay { get; set; } = [];

    /// <summary>"Tous" at the head of the column: without script, it is the server that ticks the whole column.</summary>
    [BindProperty]
    public bool AllDeclare { get; set; }

    [BindProperty]
    public bool AllPay { get; set; }

    public IReadOnlyList<MatrixLine> Lines { get; private set; } = [];

    public bool HasClients => Draft.Profile?.ForWhom == ForWhom.OwnCompanyAndClients;

    public void OnGet()
    {
        Declare = [.. Lines.Where(l => l.Declare).Select(l => l.Key)];
        Pay = [.. Lines.Where(l => l.Pay).Select(l => l.Key)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await KeepAsync(ct);
        var next = EnrolmentSteps.After(Draft.Path, EnrolmentSteps.Habilitations);
        await Enrolments.SubmitAsync(Draft, EnrolmentSteps.Habilitations, ct);
        return LocalRedirect(next.Route);
    }

    /// <summary>Back to the step before; the boxes stay as they are.</summary>
    public async Task<IActionResult> OnPostBackAsync(CancellationToken ct)
    {
        await KeepAsync(ct);
        await db.SaveChangesAsync(ct);
        return LocalRedirect(PreviousRoute!);
    }

    protected override async Task ReadAsync(CancellationToken ct) => Lines = await matrix.ReadAsync(Draft, ct);

    private async Task KeepAsync(CancellationToken ct) => await matrix.ChooseAsync(
        Draft, key => AllDeclare || Declare.Contains(key), key => AllPay || Pay.Contains(key), ct);
}
