using BackOffice.Workflows.Revenue;

namespace BackOffice.Web.Pages.Member.Revenue;

/// <summary>Revenus: what the contributions rest on, as the tax return had it.</summary>
public sealed class IncomesModel(SelfEmployedFiles files, TimeProvider clock) : RevenuePage(files, clock)
{
    public IEnumerable<AnnualIncome> Incomes => Dossier.Incomes.OrderByDescending(i => i.Year);

    public IEnumerable<Regularisation> Regularisations => Dossier.Regularisations.OrderByDescending(r => r.On);

    public void OnGet()
    {
    }
}
