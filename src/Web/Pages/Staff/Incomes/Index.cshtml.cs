using System.ComponentModel.DataAnnotations;
using BackOffice.Web.Forms;
using BackOffice.Web.Security;
using BackOffice.Workflows.Revenue;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Incomes;

/// <summary>The yearly files so far, and where a new one is sent to be checked.</summary>
public sealed class IndexModel(IncomeRuns runs) : ListPage, ILoads
{
    [BindProperty]
    [Required(ErrorMessage = "Choisissez le fichier des revenus déclarés.")]
    public IFormFile? Incomes { get; set; }

    public IReadOnlyList<IncomeRun> Runs { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        User.Require(Function.ImportIncomes);
        if (Incomes!.Length > IncomeRuns.LargestFile) throw new IncomeFileTooLarge();
        using var content = new MemoryStream((int)Incomes.Length);
        await Incomes.CopyToAsync(content, ct);
        var run = await runs.SendAsync(Incomes.FileName, content.ToArray(), Me, ct);
        return Redirect($"/service/revenus/{run.Id}");
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        Total = await runs.All.CountAsync(cancellationToken);
        Runs = await PageOf(runs.All).ToListAsync(cancellationToken);
    }
}
