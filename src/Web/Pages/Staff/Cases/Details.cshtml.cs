using BackOffice.Web.Pages.Staff.Tasks;
using BackOffice.Workflows.Cases;
using BackOffice.Workflows.Data;
using Microsoft.EntityFrameworkCore;

namespace BackOffice.Web.Pages.Staff.Cases;

/// <summary>One case, whole: who it is about, what is asked, what was sent, who did what.</summary>
public sealed class DetailsModel(CaseDesk desk, BackOfficeDb db) : CasePage(desk, db)
{
    public CaseSheet Sheet { get; private set; } = null!;

    public CasePapers Papers { get; private set; } = CasePapers.None;

    public override async Task LoadAsync(CancellationToken cancellationToken)
    {
        await base.LoadAsync(cancellationToken);
        if (Case is null) return;
        var kind = CaseKinds.Of(Case.Instance.Workflow);
        var sheet = kind is null ? null : await kind.SheetAsync(Db, Id, cancellationToken);
        Sheet = sheet ?? new(Shown.Title) { Detail = Shown.Detail };
        Papers = await CasePapers.ReadAsync(Db, Id, cancellationToken);
    }

    public Task OnGetAsync() => Task.CompletedTask;
}
